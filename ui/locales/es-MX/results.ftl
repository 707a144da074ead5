operation-report-result = Se anotaron los resultados de una empresa
operation-confirm-result = Se anotó lo que una empresa dice de sus resultados
operation-judge-sales = Se decidió si dos ventas son la misma
operation-save-opinion = Se anotó la opinión de una empresa
operation-save-lesson = Cambiaron las lecciones aprendidas
operation-inherit-lessons = Se tomaron lecciones de otras misiones

error-mission-result-twice = Ya hay un resultado de esta empresa en ese plazo. Abre ese resultado y cámbialo.
error-mission-confirmation-refused = No se pudo tomar la confirmación: { $reason ->
    [unknown-key] el código se hizo en otro equipo; confírmalo ahí o con una carta.
    [other-figures] el código no corresponde a estas cifras; imprime un código nuevo.
   *[already-said] la empresa ya dio su respuesta; retírala antes de cambiar el resultado.
}

documents-mission-title = Informe de la misión { $mission }
documents-mission-kind = Informe de misión
documents-mission-participants = Participación
documents-mission-applied = Empresas que solicitaron
documents-mission-placed = Empresas con lugar
documents-mission-attended = Empresas que asistieron
documents-mission-meetings = Reuniones
documents-mission-planned = Programadas
documents-mission-held = Realizadas
documents-mission-no-shows = Con inasistencia
documents-mission-leads = Prospectos
documents-mission-confirmed = Resultados confirmados por las empresas
documents-mission-counts-rule = Solo cuenta lo que las empresas confirmaron. Las ventas cerradas de todos los plazos se suman; las esperadas son las del último reporte de cada empresa.
documents-mission-without-rate = { $count ->
    [one] A una venta le falta el tipo de cambio a dólares o a pesos: no está en la cifra en esa moneda.
   *[other] A { $count } ventas les falta el tipo de cambio a dólares o a pesos: no están en la cifra en esa moneda.
}
documents-mission-without-jobs = { $count ->
    [one] Un reporte no dice cuántos empleos se crearon: la cifra de empleos no lo incluye.
   *[other] { $count } reportes no dicen cuántos empleos se crearon: la cifra de empleos no los incluye.
}
documents-mission-open-twins = { $count ->
    [one] Falta revisar un par de ventas que podrían ser la misma.
   *[other] Falta revisar { $count } pares de ventas que podrían ser la misma.
}
documents-mission-unconfirmed = Reportado sin confirmar
documents-mission-unconfirmed-note = Estas cifras no están en ningún total.
documents-mission-sales = Ventas cerradas
documents-mission-closed = Monto cerrado, por moneda
documents-mission-closed-usd = Cerrado en dólares
documents-mission-closed-mxn = Cerrado en pesos
documents-mission-expected = Monto esperado, por moneda
documents-mission-expected-usd = Esperado en dólares
documents-mission-expected-mxn = Esperado en pesos
documents-mission-first-exports = Empresas que exportaron por primera vez
documents-mission-new-markets = Mercados nuevos
documents-mission-jobs = Empleos creados
documents-mission-horizons = Por plazo
documents-mission-horizons-alt = Barras con las ventas cerradas y confirmadas en cada plazo; las cifras están en la tabla que sigue.
documents-mission-horizon = Plazo
documents-mission-due = Vence
documents-mission-asked = Empresas
documents-mission-reported = Reportaron
documents-mission-confirmed-by = Confirmaron
documents-mission-late = Con atraso
documents-mission-disputed = En desacuerdo
documents-mission-unrated = Ventas sin tipo de cambio
documents-mission-jobless = Reportes que no dicen cuántos empleos
documents-mission-open-pairs = Pares de ventas por revisar
documents-mission-sellers = Empresas con ventas
documents-mission-largest = Parte de la mayor
documents-mission-index = Índice de concentración (HHI)
documents-mission-by-market = Por mercado
documents-mission-by-market-alt = Barras con las ventas de cada mercado: cerradas, y con rayas las esperadas; las cifras están en la tabla que sigue.
documents-mission-by-product = Por producto
documents-mission-by-product-alt = Barras con las ventas de cada producto: cerradas, y con rayas las esperadas; las cifras están en la tabla que sigue.
documents-mission-what = Concepto
documents-mission-figure = Cifra
documents-mission-impact = Aporte de la oficina
documents-mission-impact-alt = Barras con el promedio de cada calificación, de 1 a 5; las cifras están en la tabla que sigue.
documents-mission-attribution = Atribuible a la oficina: entre { $least } y { $most }. El mínimo descuenta lo que las empresas habrían vendido sin ayuda.
documents-mission-concentration = { $companies ->
    [one] Todo el valor es de una empresa.
   *[other] El valor es de { $companies } empresas; la mayor tiene { $largest } %. Índice de concentración (HHI): { $index } de 10,000.
}
documents-mission-answers = Respuestas
documents-mission-mean = Promedio
documents-mission-satisfaction = Satisfacción por servicio
documents-mission-satisfaction-alt = Barras con el promedio de cada servicio, de 1 a 5; las cifras están en la tabla que sigue.
documents-mission-causes = Causas
documents-mission-lessons = Lecciones aprendidas
documents-mission-happened = Qué pasó
documents-mission-to-do = Qué hacer
documents-mission-rates = Tipos de cambio
documents-mission-currencies = Monedas
documents-mission-rate = Tipo de cambio
documents-mission-day = Día
documents-mission-source = Fuente
horizon-0 = Al cierre
horizon-3 = 3 meses
horizon-6 = 6 meses
horizon-12 = 12 meses
win-rating-securing = Lograr la venta
win-rating-contacts = Acceso a contactos
win-rating-information = Acceso a información
win-rating-profile = Mejor imagen
win-rating-confidence = Más confianza en el mercado
win-rating-relationships = Relaciones de negocio
win-rating-overcame-problem = Resolver un problema
mission-service-selection = Convocatoria y selección
mission-service-preparation = Preparación
mission-service-logistics = Logística
mission-service-meetings = Agenda de reuniones
mission-service-on-site = Atención en el lugar
mission-service-follow-up = Seguimiento
lesson-kind-keep = Repetir
lesson-kind-avoid = Evitar
lesson-kind-add = Agregar
documents-mission-part = Parte
documents-mission-unit = Unidad o fuente

column-mission-results-horizon = Plazo en meses
column-mission-results-reported-on = Reportado el
column-mission-results-reported-by = Quien lo anotó
column-mission-results-is-first-export = Primera exportación
column-mission-results-new-markets = Mercados nuevos
column-mission-results-jobs = Empleos creados
column-mission-results-notes = Notas
column-mission-results-deleted-at = Resultado retirado
column-result-sales-certainty = Cerrada o esperada
column-result-sales-product = Producto
column-result-sales-hs-code = Código SA
column-result-sales-market = Mercado
column-result-sales-buyer = Quien compra
column-result-sales-from-on = Desde
column-result-sales-until-on = Hasta
column-result-sales-minor = Monto en centavos
column-result-sales-currency = Moneda
column-result-sales-deleted-at = Venta retirada
column-result-confirmations-way = Cómo lo dijo
column-result-confirmations-letter = Carta
column-result-confirmations-said-on = Dicho el
column-result-confirmations-said-by = Quien lo dijo
column-result-confirmations-ratings = Calificaciones
column-result-confirmations-without-help = Valor sin nuestra ayuda, en %
column-result-confirmations-agrees = De acuerdo
column-result-confirmations-comments = Comentarios
column-result-confirmations-deleted-at = Respuesta retirada
column-sale-verdicts-kept-id = Venta que cuenta
column-sale-verdicts-other-id = La otra venta
column-sale-verdicts-verdict = Decisión
column-sale-verdicts-share = Parte de la primera, en %
column-sale-verdicts-reason = Motivo
column-sale-verdicts-person-id = Quien decidió
column-sale-verdicts-deleted-at = Decisión retirada
column-service-opinions-service = Servicio
column-service-opinions-rating = Calificación
column-service-opinions-causes = Causas
column-service-opinions-words = En sus palabras
column-service-opinions-deleted-at = Opinión retirada
column-mission-lessons-kind = Tipo
column-mission-lessons-happened = Qué pasó
column-mission-lessons-to-do = Qué hacer
column-mission-lessons-needed-of = De quién se necesita
column-mission-lessons-needed = Lo que se necesita
column-mission-lessons-days-before = Días antes de la misión
column-mission-lessons-deleted-at = Lección retirada
dialog-save-mission-report = Guardar el informe de la misión
dialog-save-mission-figures = Guardar las cifras de la misión

problem-sales-not-alike = Estas ventas no se cuentan dos veces: no son de la misma empresa y mercado, o una es esperada y la otra cerrada.
problem-split-twice = Una de estas ventas ya se reparte con otra. Retira antes esa decisión.
problem-said-before-report = La respuesta es anterior al reporte, que es del { $reported }.
problem-reported-too-early = En este plazo se reporta a partir del { $first }.
problem-sale-before-mission = La venta es anterior a la misión, que empezó el { $first }.
outcomes-jobs-unknown = Nadie lo dijo
outcomes-without-rate = Falta el tipo de cambio
outcomes-unknown = Sin dato confirmado
