mission-tab-results = Resultados
outcomes-views = Partes de los resultados
outcomes-view-figures = Cifras
outcomes-view-companies = Empresas
outcomes-view-doubles = Posibles dobles
outcomes-view-opinions = Satisfacción
outcomes-view-lessons = Lecciones

outcomes-report = Guardar el informe
outcomes-report-paper = Informe en PDF
outcomes-report-sheet = Cifras en Excel
outcomes-figures-help = Solo cuenta lo que las empresas confirmaron; lo dicho sin confirmar está aparte y no se suma. Las ventas cerradas de todos los plazos se suman; las esperadas son las del último reporte de cada empresa.
outcomes-figures-may-not = Las cifras son para quien puede exportar registros
outcomes-figures-may-not-text = Pide el permiso a quien administra. Lo que reporta cada empresa se puede ver.
outcomes-missing = Lo que falta para una cifra completa
outcomes-missing-late = { $count ->
    [one] Falta un reporte cuyo plazo venció.
   *[other] Faltan { $count } reportes cuyo plazo venció.
}
outcomes-missing-unsaid = { $count ->
    [one] Un reporte está sin confirmar.
   *[other] { $count } reportes están sin confirmar.
}
outcomes-missing-disputed = { $count ->
    [one] Una empresa no está de acuerdo con su reporte.
   *[other] En { $count } reportes la empresa no está de acuerdo.
}
outcomes-missing-rate = { $count ->
    [one] Una venta no se pudo convertir a dólares o a pesos: falta el tipo de cambio.
   *[other] { $count } ventas no se pudieron convertir a dólares o a pesos: falta el tipo de cambio.
}
outcomes-missing-jobs = { $count ->
    [one] Un reporte no dice cuántos empleos se crearon.
   *[other] { $count } reportes no dicen cuántos empleos se crearon.
}
outcomes-missing-doubles = { $count ->
    [one] Un par de ventas podría ser la misma.
   *[other] { $count } pares de ventas podrían ser la misma.
}
outcomes-missing-nothing = No falta nada
outcomes-none = Aún no hay resultados
outcomes-none-text = Las empresas reportan al cierre y a los 3, 6 y 12 meses.
outcomes-none-action = Ver qué reporta cada empresa
outcomes-closed-confirmed = Ventas cerradas y confirmadas
outcomes-closed-said = Cerradas, dichas sin confirmar
outcomes-sale-figures = Confirmado y sin confirmar
outcomes-what = Concepto
outcomes-confirmed = Confirmado
outcomes-unconfirmed = Sin confirmar
outcomes-sales = Ventas
outcomes-closed = Cerrado, por moneda
outcomes-closed-usd = Cerrado en dólares
outcomes-closed-mxn = Cerrado en pesos
outcomes-expected = Esperado, por moneda
outcomes-expected-usd = Esperado en dólares
outcomes-expected-mxn = Esperado en pesos
outcomes-first-exports = Empresas que exportaron por primera vez
outcomes-new-markets = Mercados nuevos
outcomes-jobs = Empleos creados
outcomes-jobs-any = digan o no los empleos
outcomes-jobs-untold = que no dicen los empleos
outcomes-jobs-help = Déjalo vacío si nadie lo dijo. Cero quiere decir que no se creó ninguno.
outcomes-nothing = Ninguno
outcomes-chart = { $label }. { $bars }
outcomes-attribution = Aporte de la oficina
outcomes-attribution-between = Entre { $least } y { $most }
outcomes-attribution-text = Lo mínimo descuenta la parte que las empresas dijeron que habrían vendido sin nuestra ayuda; lo máximo es todo lo que cerraron y confirmaron. La cifra verdadera está entre las dos.
outcomes-attribution-bar = Ventas confirmadas
outcomes-attribution-least = No se habría vendido sin ayuda
outcomes-attribution-most = Se habría vendido de todos modos
outcomes-concentration = Concentración
outcomes-concentration-text = { $companies ->
    [one] Todo el valor es de una empresa.
   *[other] El valor es de { $companies } empresas; la mayor tiene { $largest }. Índice de concentración (HHI): { $index } de 10,000.
}
outcomes-by-horizon = Ventas cerradas y confirmadas, por plazo
outcomes-horizon = Plazo
outcomes-due = Vence
outcomes-asked = Empresas
outcomes-reported = Reportaron
outcomes-confirmed-by = Confirmaron
outcomes-disputed = En desacuerdo
outcomes-late = Con atraso
outcomes-by-market = Por mercado
outcomes-by-product = Por producto
outcomes-worth = Para qué sirvió la oficina
outcomes-worth-of = Aspecto
outcomes-by-service = Satisfacción por servicio
outcomes-service = Servicio
outcomes-answers = Respuestas
outcomes-mean = Promedio
outcomes-mean-of = { $mean } de 5
outcomes-participation = Participación
outcomes-applied = Empresas que solicitaron
outcomes-placed = Empresas con lugar
outcomes-attended = Empresas que asistieron
outcomes-meetings = Reuniones
outcomes-meetings-text = { $planned } programadas, { $held } realizadas, { $absent } con inasistencia
outcomes-leads = Prospectos
outcomes-leads-count = { $leads ->
    [one] Un prospecto
   *[other] { $leads } prospectos
}
outcomes-leads-unknown = Nadie los contó
outcomes-rates = Tipos de cambio
outcomes-rates-none = No se usó ningún tipo de cambio.
outcomes-figures-on = Cifras al
outcomes-rate-pair = Monedas
outcomes-rate-of = { $from } por { $to }
outcomes-rate = Tipo de cambio
outcomes-rate-day = Día
outcomes-rate-source = Fuente

outcomes-companies = Resultados por empresa
outcomes-companies-help = Cada empresa reporta al cierre de la misión y a los 3, 6 y 12 meses. Abre un plazo para anotar o confirmar.
outcomes-companies-count = { $count ->
    [one] Una empresa
   *[other] { $count } empresas
}
outcomes-report-one = Anotar un resultado
outcomes-go-on = Continuar
outcomes-nobody-asked = Nadie tiene lugar todavía
outcomes-nobody-asked-text = Los resultados se piden a las empresas que asistieron o, mientras no se anote la asistencia, a las que tienen lugar.
outcomes-nobody-asked-action = Ver las inscripciones
outcomes-filter = Filtrar resultados
outcomes-find = Buscar por empresa
outcomes-found-none = Nada coincide con los filtros
outcomes-standing = Situación
outcomes-standing-any = en cualquier situación
outcomes-horizon-any = en cualquier plazo
outcomes-horizon-due = { $horizon } ({ $day })
outcomes-companies-summary = { $companies }. Se reporta: { $dues }.
outcomes-late-days = { $days ->
    [one] 1 día de atraso
   *[other] { $days } días de atraso
}
outcomes-company = Empresa
outcomes-open = { $company }, { $horizon }: { $standing }
outcomes-saved = Se anotó el resultado de { $name }.
outcomes-sales-help = Las cerradas desde el reporte anterior, y las esperadas como se esperan hoy. Sin ventas, deja la lista vacía.
outcomes-sales-none = No reportó ventas.
outcomes-sale = Venta { $number }
outcomes-sale-add = Agregar una venta
outcomes-sale-remove = Quitar la venta { $number }
outcomes-certainty = Cerrada o esperada
outcomes-sale-product = Producto
outcomes-sale-product-help = En palabras, por código o de las dos formas.
outcomes-sale-code = Código SA
outcomes-sale-buyer = Quien compra
outcomes-sale-amount = Monto
outcomes-sale-currency = Moneda
outcomes-sale-market = Mercado
outcomes-sale-from = Primer día de las ventas
outcomes-sale-until = Último día
outcomes-sale-days = Días
outcomes-first-export = Exportó por primera vez
outcomes-new-markets-help = Países a los que antes no vendía.
outcomes-reported-on = Reportado el
outcomes-notes = Notas
outcomes-notes-help = Quién lo dijo en la empresa, y cómo: llamada, correo, visita.
outcomes-yes = Sí
outcomes-no = No
outcomes-unreported = La empresa aún no reporta este plazo.
outcomes-unsaid = La empresa aún no confirma estas cifras: no cuentan en ningún total.
outcomes-confirm = Anotar lo que dice la empresa
outcomes-code-see = Ver el código
outcomes-edit = Cambiar
outcomes-remove = Quitar el resultado
outcomes-remove-title = ¿Quitar el resultado de { $name }?
outcomes-remove-text = Sus ventas se quitan también. Se puede deshacer.
outcomes-removed = Se quitó el resultado de { $name }.
outcomes-take-back = Retirar la respuesta
outcomes-take-back-title = ¿Retirar la respuesta de { $name }?
outcomes-take-back-text = Las cifras dejan de contar y se pueden cambiar, hasta que la empresa responda de nuevo.
outcomes-taken-back = Se retiró la respuesta de { $name }.
outcomes-locked = Estas cifras ya no se cambian. Para corregirlas, retira primero la respuesta.
outcomes-code = Código
outcomes-code-title = Código de { $name }
outcomes-code-text = Vale solo para estas cifras: si cambian, hace falta un código nuevo. Léelo a la empresa o entrégale la hoja, que lleva las cifras y el código; cuando lo devuelva, escríbelo con su respuesta en este mismo equipo.
outcomes-code-copy = Copiar el código
outcomes-code-copied = Código copiado
outcomes-code-sheet = Guardar la hoja para confirmar
outcomes-code-help = El que la empresa devolvió. Da igual si lleva guiones o minúsculas.
outcomes-confirm-title = Respuesta de { $name }
outcomes-confirm-locks = Con la respuesta, las cifras quedan cerradas.
outcomes-said = Se anotó la respuesta de { $name }.
outcomes-agreement = ¿La empresa está de acuerdo con las cifras?
outcomes-agrees = Está de acuerdo
outcomes-disagrees = No está de acuerdo
outcomes-way = Cómo lo dijo
outcomes-letter = Número o referencia de la carta
outcomes-letter-help = Con lo que se encuentra en el archivo.
outcomes-said-by = Quien responde por la empresa
outcomes-said-on = Día de la respuesta
outcomes-worth-help = De 1 a 5, en palabras de la empresa.
outcomes-worth-1 = de nada
outcomes-worth-2 = de poco
outcomes-worth-3 = de algo
outcomes-worth-4 = de mucho
outcomes-worth-5 = fue decisiva
outcomes-without-help = De cada 100 pesos de estas ventas, ¿cuántos se habrían vendido sin nuestra ayuda?
outcomes-without-help-help = 0 si nada se habría vendido sin ayuda; 100 si todo se habría vendido igual.
outcomes-without-help-short = Se habría vendido sin ayuda
outcomes-comments = Comentarios
outcomes-dispute = En qué no está de acuerdo
outcomes-rating-of = { $rating } de 5
result-standing-not-yet = Aún no toca
result-standing-due = Vence hoy
result-standing-late = Con atraso
result-standing-reported = Sin confirmar
result-standing-confirmed = Confirmado
result-standing-disputed = En desacuerdo
certainty-closed = Cerrada
certainty-expected = Esperada
confirmation-way-code = Con el código
confirmation-way-letter = Por carta

outcomes-doubles-help = Ventas que se parecen, de esta y de otras misiones. Mientras nadie decida, cuentan las dos.
outcomes-doubles-none = No hay ventas que se parezcan
outcomes-doubles-none-text = Se comparan quien compra, el producto, las fechas y el monto de las ventas de cada empresa.
outcomes-doubles-may-not = Decide quien puede asignar lugares. Aquí puedes verlas.
outcomes-doubles-filter = Filtrar pares
outcomes-judged = Decisión
outcomes-judged-any = con o sin decisión
outcomes-judged-open = Sin decidir
outcomes-judged-judged = Con decisión
outcomes-no-longer-alike = Ya no se parecen: las ventas cambiaron, o un reporte posterior tomó el lugar de una.
outcomes-alike = Parecido: { $score } de 100
outcomes-alike-part = { $part }: { $points } de { $most }
twin-part-buyer = quien compra
twin-part-product = producto
twin-part-time = fechas
twin-part-value = monto
outcomes-side-by-side = Las dos ventas de { $company }
outcomes-first-sale = Primera venta
outcomes-second-sale = Segunda venta
outcomes-of-mission = Misión
outcomes-reported-by = Quien lo anotó
outcomes-unsaid-short = Sin decir
outcomes-judge = Decidir
outcomes-judge-again = Cambiar la decisión
outcomes-judge-title = Dos ventas de { $company }
outcomes-judged-done = Se decidió sobre dos ventas de { $company }.
outcomes-unjudge = Retirar la decisión
outcomes-unjudge-title = ¿Retirar la decisión sobre dos ventas de { $company }?
outcomes-unjudge-text = La decisión deja de valer: mientras nadie decida de nuevo, cada venta cuenta completa.
outcomes-unjudged = Se retiró la decisión sobre dos ventas de { $company }.
outcomes-verdict = ¿Qué son?
sale-verdict-same = La misma venta
sale-verdict-different = Dos ventas distintas
sale-verdict-split = Una venta en la que trabajaron dos
outcomes-kept = ¿Cuál cuenta?
outcomes-shared = ¿De cuál dirás la parte?
outcomes-share = Parte de { $sale }
outcomes-share-rest = La otra se queda con { $rest }: juntas suman 100.
outcomes-reason = Motivo
outcomes-counts-both = Cuentan las dos.
outcomes-counts-one = Cuenta solo { $sale }.
outcomes-counts-shares = { $sale } cuenta con { $share }; { $other }, con { $rest }.

outcomes-opinions-help = Lo que cada empresa piensa de cada servicio, y por qué.
outcomes-opinions-none = Aún no hay opiniones
outcomes-opinions-none-text = Anota lo que las empresas dicen de cada servicio, con sus causas.
outcomes-opinion-new = Anotar una opinión
outcomes-opinion-edit = Cambiar la opinión
outcomes-opinion-edit-of = Cambiar la opinión de { $company } sobre { $service }
outcomes-opinion-saved = Se anotó la opinión de { $company }.
outcomes-opinion-replaces = Esta empresa ya opinó de este servicio. Lo que guardes toma el lugar de lo anterior.
outcomes-opinion-1 = muy mal
outcomes-opinion-2 = mal
outcomes-opinion-3 = regular
outcomes-opinion-4 = bien
outcomes-opinion-5 = muy bien
outcomes-opinions = Opiniones
outcomes-opinions-filter = Filtrar opiniones
outcomes-service-any = de cualquier servicio
outcomes-rating = Calificación
outcomes-rating-any = con cualquier calificación
outcomes-rating-low = 1 y 2
outcomes-rating-middle = 3
outcomes-rating-high = 4 y 5
outcomes-cause = Causa
outcomes-cause-any = por cualquier causa
outcomes-causes = Causas
outcomes-causes-good = Lo que estuvo bien
outcomes-causes-bad = Lo que estuvo mal
outcomes-cause-side = Lado
cause-good = A favor
cause-bad = En contra
outcomes-times = Veces
outcomes-in-words = En sus palabras
outcomes-actions = Acciones
outcomes-actions-of = Acciones de { $name }

outcomes-lessons-help = Lo que pasó y qué hacer la próxima vez. Otra misión las toma como requisitos y tareas.
outcomes-lessons-none = Aún no hay lecciones
outcomes-lessons-none-text = Anota lo que conviene repetir, evitar o agregar, o toma las de otra misión.
outcomes-lessons-count = { $count ->
    [one] una lección
   *[other] { $count } lecciones
}
outcomes-lesson-new = Agregar una lección
outcomes-lesson-edit = Cambiar la lección
outcomes-lesson-saved = Se guardó la lección.
outcomes-lesson-remove = Quitar la lección
outcomes-lesson-remove-title = ¿Quitar la lección?
outcomes-lesson-remove-text = «{ $name }» ya no se ofrece a otras misiones. Lo que tomaron de ella se queda.
outcomes-lesson-removed = Se quitó la lección.
outcomes-lesson-kind = Tipo
outcomes-happened = Qué pasó
outcomes-to-do = Qué hacer
outcomes-to-do-help = Con un verbo al principio, como se leerá en la lista de la próxima misión.
outcomes-becomes = En la próxima misión es
outcomes-becomes-office = Una tarea de la oficina
outcomes-becomes-company = Algo que se pide a cada empresa
outcomes-becomes-delegate = Algo que se pide a cada persona delegada
outcomes-becomes-task = { $days ->
    [one] Tarea de la oficina, 1 día antes
   *[other] Tarea de la oficina, { $days } días antes
}
outcomes-becomes-line = { $days ->
    [one] Requisito { $of }: { $needed }, 1 día antes
   *[other] Requisito { $of }: { $needed }, { $days } días antes
}
outcomes-needed = Lo que se pide
outcomes-needed-of-company = de cada empresa
outcomes-needed-of-delegate = de cada persona delegada
outcomes-days-before = Días antes de la misión
outcomes-inherit = Tomar de otras misiones
outcomes-inherit-from = Misiones anteriores del mismo tipo o país
outcomes-inherit-help = Lo que esta misión ya tomó no se repite.
outcomes-inherit-preview = Lo que se tomará
outcomes-inherit-do = Tomar estas lecciones
outcomes-inherit-none = No hay lecciones que tomar
outcomes-inherit-none-text = Ninguna misión anterior del mismo tipo o país tiene lecciones anotadas.
outcomes-inherited = { $count ->
    [one] Se tomó una lección.
   *[other] Se tomaron { $count } lecciones.
}

problem-same-sale = Son la misma venta. Elige dos.
problem-cause-unknown = «{ $found }» no es una causa de la lista.
problem-confirmation-code = «{ $found }» no es un código: lleva 16 letras y cifras en cuatro grupos. Revisa lo que la empresa devolvió.
problem-day-before = Este día es anterior al primero.
problem-hs-code = «{ $found }» no es un código del Sistema Armonizado. Escribe al menos 6 dígitos, por ejemplo 0804.40.
