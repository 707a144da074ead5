# Palabras de los documentos impresos (PDF).

documents-day = { $day } { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
} { $year }
documents-page = Página { $page } de { $pages }
documents-unknown = Desconocido
documents-sheet-free = Libre de arancel

documents-need-value = valor en aduana
documents-need-quantity = cantidad en { $unit }
documents-need-rate = tipo de cambio de { $from } a { $to }
documents-need-polarization = grados de polarización
documents-need-season = fecha dentro de la temporada
documents-need-freight = flete
documents-need-insurance = seguro
documents-need-inland = transporte dentro de México
documents-need-onward = costos posteriores a la llegada
documents-need-duties-and-taxes = aranceles e impuestos incluidos en el precio
documents-need-a-rate = tipo de cambio
documents-reason-outside-vintage = La tasa es de una edición de otro año: confírmala antes de cotizar.
documents-reason-outside-scope = Por su título, el tratado es de otro sector: no cubre este producto.
documents-reason-split-by-table = La tabla del tratado divide esta línea y da a sus partes tasas distintas.
documents-reason-table-differs = La tabla del tratado trae otra tasa para este día: confírmala con la aduana del mercado.
documents-reason-listed-goods-only = El tratado cubre solo los bienes de sus listas, que no están cargadas.
documents-reason-no-preference = El tratado no da preferencia a esta línea.

documents-sheet-kind = Hoja de asesoría
documents-sheet-title = Hoja de asesoría: { $product }, { $market }, { $day }
documents-sheet-route = Destino: { $market } · Día de importación: { $day } · Código: { $code }
documents-sheet-byline = Preparó: { $adviser } · { $day }
documents-sheet-footer = { $office } · { $day }

documents-sheet-company = Empresa
documents-sheet-company-name = Nombre
documents-sheet-company-tax-id = RFC
documents-sheet-company-place = Lugar

documents-sheet-shipment = Embarque
documents-sheet-given = Datos
documents-sheet-given-none = Sin datos: se muestran tasas, no importes.
documents-sheet-quantity = Cantidad
documents-sheet-value = Valor
documents-sheet-freight = Flete
documents-sheet-insurance = Seguro
documents-sheet-inland = Transporte en México
documents-sheet-onward = Costos posteriores a la llegada
documents-sheet-duties-and-taxes = Aranceles e impuestos incluidos
documents-sheet-rate = Tipo de cambio
documents-sheet-rate-given = 1 { $from } = { $rate } { $to }
documents-sheet-customs-value = Valor en aduana
documents-sheet-basis = Base { $basis }
documents-sheet-basis-needs = Base { $basis }; falta: { $inputs }
documents-sheet-unit = Unidad del arancel

documents-sheet-answer = Qué se paga
documents-sheet-mfn = General (NMF)
documents-sheet-best = Conviene más
documents-sheet-best-why = Conviene más { $agreements }: { $reason }
documents-sheet-instead = en vez de
documents-sheet-amount = Importe
documents-sheet-saving = Ahorro
documents-sheet-needs = Para calcular el importe falta: { $inputs }.
documents-sheet-text-only = Se muestra el texto oficial; no se calculó.
documents-sheet-next-step = Falta cargar: { $file }. Lo publica: { $authority }.
documents-sheet-no-agreement = Ese día no está vigente ningún tratado de México con este destino.
documents-sheet-no-line = No está cargada ninguna línea arancelaria de este destino para el producto. El arancel se desconoce; no es cero.
documents-sheet-pending = Firmado y aún sin vigencia ese día: { $agreements }.

documents-sheet-requirements = Qué pide cada tratado
documents-sheet-requirement = Requisito
documents-sheet-rule = Regla de origen
documents-sheet-rule-unverified = Consulta el texto oficial: no se ha cotejado.
documents-sheet-proof = Prueba de origen
documents-sheet-proof-issuer = Emite: { $issuer }
documents-sheet-proof-validity = Vale { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}
documents-sheet-staging = Tasa por fecha
documents-sheet-staging-step = Desde el { $day }: { $rate }
documents-sheet-quota = Cupo
documents-sheet-in-force = Vigente desde
documents-sheet-not-known = Se desconoce

documents-sheet-additional = Aranceles adicionales
documents-sheet-additional-code = Código
documents-sheet-additional-text = Medida
documents-sheet-additional-lifted = No se aplica con
documents-sheet-additional-between = Del { $from } al { $to }
documents-sheet-additional-since = Desde el { $from }
documents-sheet-additional-none = Ningún tratado

documents-sheet-lines = Las { $count } líneas arancelarias del producto
documents-sheet-line-code = Código
documents-sheet-line-description = Descripción
documents-sheet-line-mfn = NMF
documents-sheet-line-best = Mejor preferencia
documents-sheet-line-chosen = La línea de esta hoja

documents-sheet-notes = Antes de usar estas cifras
documents-sheet-note-excluded = No incluyen otros cobros del destino: { $charges }.
documents-sheet-note-excluded-usual = No incluyen IVA, impuestos especiales ni cuotas del destino.
documents-sheet-note-origin = La preferencia se aplica solo si el producto cumple la regla de origen y viaja con su prueba.
documents-sheet-note-unknown = «Desconocido» quiere decir que falta una fuente oficial. No quiere decir cero.
documents-sheet-note-authority = La autoridad aduanera del destino decide la clasificación, el origen y el arancel.

documents-sheet-sources = Fuentes
documents-sheet-source-number = Núm.
documents-sheet-source-publisher = Fuente
documents-sheet-source-vintage = Edición
documents-sheet-source-locator = Lugar
documents-sheet-source-hash = Huella

documents-origin-kind = Determinación de origen
documents-origin-title = Determinación de origen: { $good }, { $code }, { $day }
documents-origin-route = Código: { $code } · Día de importación: { $day }
documents-origin-good = Mercancía
documents-origin-code = Código
documents-origin-result = Resultado
documents-origin-agreement = Tratado
documents-origin-outcome = Origen
documents-origin-why = Por qué
documents-origin-met = Origina
documents-origin-not-met = No origina
documents-origin-open = Falta por saber
documents-origin-step-met = Cumple
documents-origin-step-not-met = No cumple
documents-origin-step-open = Por saber
documents-origin-unknown = Sin reglas generales a la mano: { $agreements }.
documents-origin-bill = Lista de materiales
documents-origin-line = Línea
documents-origin-material = Material
documents-origin-origin = Origen
documents-origin-evidence = Proveedor y documento
documents-origin-value = Valor
documents-origin-declaration-awaited = declaración solicitada
documents-origin-declaration-of = declaración del { $day }
documents-origin-answered = Respuestas
documents-origin-question = Pregunta
documents-origin-answer = Respuesta
documents-origin-working = Pasos por tratado
documents-origin-asked = Falta saber
documents-origin-changes = Cambios más pequeños con los que originaría
documents-origin-lines = líneas { $lines }
documents-origin-source-provisions = Reglas generales: { $source }, edición { $vintage }, SHA-256 { $hash }.
documents-origin-source-rules = Regla específica: { $source }, edición { $vintage }, SHA-256 { $hash }.
documents-origin-medium = Confianza media: cotéjala con el texto.
documents-origin-low = Confianza baja: cotéjala con el texto antes de usarla.
documents-origin-until = vigente hasta el { $day }
documents-origin-note-rounding = Los porcentajes se comparan sin redondear y se muestran con dos decimales.
documents-origin-note-data = El resultado vale para los datos de este documento: si cambian materiales, precios, reglas o la manera de producir, hay que determinar de nuevo.
documents-origin-note-authority = La autoridad aduanera del país de importación decide el origen; conserva los documentos que lo demuestran.
documents-proof-kind = Prueba de origen
documents-proof-heading-certification = Certificación de origen
documents-proof-heading-certificate = Hoja de llenado del certificado de origen
documents-proof-heading-invoice-declaration = Declaración en factura
documents-proof-heading-eur1 = Hoja de llenado del certificado EUR.1
documents-proof-heading-application = Datos para solicitar el certificado de origen
documents-proof-byline = Preparó { $adviser } el { $day }. Fundamento: { $citation }.
documents-proof-byline-issued = Entregada el { $day }. Fundamento: { $citation }.
documents-proof-draft = BORRADOR – incompleto
documents-proof-doubtful = ENTREGADA – hoy hay algo que revisar
documents-proof-withdrawn = RETIRADA – no la uses
documents-proof-not-the-form = Esta hoja no es el formulario EUR.1: sirve para llenarlo. Las casillas llevan el número del formulario; la 6, el transporte, es optativa, y la 11 es de la autoridad.
documents-proof-own-form = Esta hoja no es el certificado: sirve para llenar el formato del tratado.
documents-proof-boxes-not-at-hand = La lista de casillas de ese formato no está disponible aquí. Compara con el formato vigente antes de llenarlo.
documents-proof-words-not-at-hand = El texto obligatorio de la declaración de este tratado no está disponible aquí. Cópialo del tratado.
documents-proof-element-1 = Quién certifica: carácter
documents-proof-element-2 = Persona que certifica
documents-proof-element-3 = Parte exportadora
documents-proof-element-4 = Parte productora
documents-proof-element-5 = Parte importadora
documents-proof-element-6 = Descripción y clasificación arancelaria
documents-proof-element-7 = Criterio de origen
documents-proof-element-8 = Periodo que cubre
documents-proof-box-1 = Exportador
documents-proof-box-2 = Intercambios preferenciales entre
documents-proof-box-3 = Destinatario (optativo)
documents-proof-box-4 = País de origen
documents-proof-box-5 = País de destino
documents-proof-box-7 = Observaciones
documents-proof-box-8 = Número de orden; marcas y bultos; descripción de las mercancías
documents-proof-box-9 = Masa bruta
documents-proof-box-10 = Facturas (optativo)
documents-proof-between = México y { $country }
documents-proof-mexico = México
documents-proof-code = Código arancelario: { $code }
documents-proof-invoice = Factura: { $invoice }
documents-proof-one-shipment = Un solo envío
documents-proof-period = Del { $from } al { $until }
documents-proof-statement-heading-certification = 9. Declaración y firma
documents-proof-statement-heading-eur1 = 12. Declaración de la parte exportadora
documents-proof-statement-heading-invoice-declaration = Texto para la factura
documents-proof-statement-certification = Certifico que las mercancías descritas en este documento califican como originarias y que la información contenida en este documento es verdadera y exacta. Asumo la responsabilidad de comprobar lo aquí declarado y me comprometo a conservar y presentar, en caso de ser requerido, o a poner a disposición durante una visita de verificación, la documentación necesaria que soporte esta certificación.
documents-proof-statement-eur1 = El que suscribe declara que las mercancías arriba designadas cumplen las condiciones exigidas para la expedición del presente certificado.
documents-proof-statement-invoice = El exportador de los productos incluidos en el presente documento (autorización aduanera o de la autoridad gubernamental competente nº { $authorisation }) declara que, salvo indicación en sentido contrario, estos productos gozan de un origen preferencial mexicano.
documents-proof-source-tmec = Texto del T-MEC, anexo 5-A, párrafo 9.
documents-proof-source-tipat = Texto del TIPAT, anexo 3-B, párrafo 9.
documents-proof-source-eur1 = Texto del formulario EUR.1, anexo III, apéndice III.
documents-proof-source-invoice = Texto del anexo III, apéndice IV. Sin exportador autorizado, el número se deja en blanco o se omite.
documents-proof-signature = Firma
documents-proof-place-and-day = Lugar y fecha
documents-proof-valid-until = Se puede presentar hasta el { $day }.
documents-proof-keep-until = Conserva la prueba y sus documentos hasta el { $day }.
documents-proof-elements = Datos
documents-proof-and-more = { $good } y { $count } más
documents-proof-criterion = { $letter } (artículo { $article })
documents-proof-wholly-obtained = Obtenida por completo, o producida enteramente, en el territorio de una o más de las Partes.
documents-proof-exclusively-originating = Producida enteramente en el territorio de una o más de las Partes, solo con materiales originarios.
documents-proof-product-rule = Producida enteramente en el territorio de una o más de las Partes, con materiales no originarios que cumplen la regla específica de origen de la mercancía.
# La agenda de reuniones en papel.
documents-agenda-kind = Agenda de reuniones
documents-agenda-title = { $kind }: { $mission }
documents-agenda-zone = hora de { $zone }
documents-agenda-participants = Agenda por participante
documents-agenda-places = Agenda por mesa
documents-agenda-days = Agenda por día
documents-agenda-wall = Lista mural
documents-agenda-file-participants = participante
documents-agenda-file-places = mesa
documents-agenda-file-days = día
documents-agenda-file-wall = lista mural
documents-agenda-slot = { $from } a { $until }
documents-agenda-count = { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
  }
documents-agenda-nothing = Todavía no hay reuniones programadas.
documents-agenda-time = Horario
documents-agenda-place = Lugar
documents-agenda-company = Empresa que vende
documents-agenda-buyer = Empresa que compra

documents-letter-kind = Carta de resultado
documents-letter-title = Resultado de { $company }
documents-letter-heading = Resultado de la solicitud
documents-letter-call = { $mission } · Convocatoria «{ $call }», versión { $number }
documents-letter-greeting = A quien representa a { $company }:
documents-letter-place = La solicitud tiene un lugar en { $mission }.
documents-letter-place-next = El lugar queda firme cuando la empresa confirma a la oficina que participará.
documents-letter-waiting = La solicitud está en la lista de espera de { $mission }, en la posición { $position }.
documents-letter-waiting-next = Si se libera un lugar, se asigna en el orden de la lista y la oficina avisa a la empresa.
documents-letter-turned-away = La solicitud no fue admitida en { $mission }.
documents-letter-turned-away-next = Los motivos están abajo. La empresa puede participar en otras convocatorias.
documents-letter-result = Resultado
documents-letter-position = Lista de espera
documents-letter-until = Plazo para manifestarse
documents-letter-why = Por qué
documents-letter-blind = Las solicitudes se evaluaron sin nombres, con los criterios de la convocatoria, y se ordenaron por el promedio de sus evaluaciones.
documents-letter-reason = La oficina lo decidió por este motivo: { $reason }
documents-letter-moved = La oficina cambió su posición en la lista por este motivo: { $reason }
documents-letter-decided = La oficina lo decidió según la convocatoria.
documents-letter-heard = Derecho a manifestarse
documents-letter-heard-until = Si algún dato no es correcto, o la empresa no está de acuerdo con este resultado, puede manifestarlo por escrito a la oficina hasta el { $day }. La oficina responde por escrito y con motivos.
