# Palabras de las respuestas sobre tratados: códigos que da el motor.

best-lower-duty = pide el arancel más bajo
best-tie = piden el mismo arancel
best-no-gain = ninguna preferencia queda por debajo del arancel general
best-mfn-free = el arancel general ya es cero

next-step-load-schedule = Carga «{ $file }», de { $authority }.

proof-certification-9-elements = Certificación de origen con nueve datos, en la factura o en otro documento
proof-eur1 = Certificado de circulación EUR.1
proof-invoice-declaration = Declaración en factura
proof-certificate-issued = Certificado de origen emitido por la autoridad
proof-certificate-self = Certificado de origen llenado por la parte exportadora
proof-certificate-validated = Certificado de origen validado por la autoridad
proof-certificate-aladi = Certificado de origen de la ALADI
proof-approved-exporter-declaration = Declaración de exportador autorizado
proof-certifier-importer = la parte importadora
proof-certifier-exporter = la parte exportadora
proof-certifier-producer = la parte productora
proof-certifier-authority = la autoridad
proof-certifier-approved-exporter = quien tiene autorización de exportador
proof-certifier-exporter-up-to-limit = la parte exportadora, en envíos de hasta { $limit }
proof-issuer-SE = Secretaría de Economía
proof-language-en = inglés
proof-language-es = español
proof-language-fr = francés
proof-language-pt = portugués
proof-language-eu-official = cualquier lengua oficial de la Unión Europea
proof-list-or = { $first } o { $last }
proof-sentence-types = { $types }.
proof-sentence-certifiers = Puede certificar: { $certifiers }.
proof-sentence-issues = Emite: { $issuer }.
proof-sentence-validates = Valida: { $issuer }.
proof-sentence-validity = Vale { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}.
proof-sentence-waiver = No se pide en envíos de hasta { $amount }.
proof-sentence-languages = Idioma: { $languages }.
proof-sentence-records = Conserva los documentos { $years ->
    [one] { $years } año
   *[other] { $years } años
}.
proof-sentence-retroactive = Se puede pedir la preferencia hasta { $months ->
    [one] { $months } mes
   *[other] { $months } meses
} después de importar.

rule-unverified = Esta regla no se ha cotejado con el texto oficial. Consúltala antes de usarla.
rule-text-only = Consulta el texto oficial: dice más de lo que aquí se resume.
rule-other-edition = Escrita para el SA { $edition }: verifica con la correlación de ediciones que tu producto estaba ahí.
rule-unread = Consulta el texto oficial: la regla no está escrita como este programa lee las reglas.
rule-has-more = El texto oficial tiene más formas de originar, que solo se leen ahí.
rule-part-of-goods = Algunas de estas mercancías tienen una regla propia bajo un código nacional: verifica en el texto oficial cuál es la tuya.
rule-sources-differ = Dos fuentes de este tratado no dicen lo mismo: consulta el texto oficial antes de usar cualquiera de las dos.

note-sample-schedule = Solo está cargada una muestra del arancel oficial, edición { $year }.
note-outside-vintage = El arancel cargado es la edición { $vintage } y la fecha es { $on }: la tasa de ese día puede ser otra. Carga la edición de ese año antes de cotizar.
note-rules-differ = Para { $agreement }, la regla de { $one } y la de { $other } piden cosas distintas: ninguna se calcula.
note-split-before = Este arancel usa la nomenclatura de { $edition }, que tenía estas mercancías en varias subpartidas ({ $codes }). Se muestran las líneas de todas: elige la de tu producto.
note-records-of-parts = De una parte de estas mercancías hay fichas propias cargadas, que no están en esta respuesta: consulta por { $codes }.
note-moved-since = Este arancel usa la nomenclatura de { $edition }, que tenía estas mercancías en { $codes }.
note-numbering-unknown = Este arancel usa la nomenclatura de { $edition }, y no se sabe dónde tenía estas mercancías. Comprueba la línea con la aduana del mercado.
note-not-official-preferences = Las tasas preferenciales de este destino no están cargadas.
answer-left-same = Hoy sería la misma; no cambió.
answer-left-line-gone = La línea arancelaria que se miró no está en la edición vigente. Consulta de nuevo y elige otra línea.
answer-left-schedule-gone = El mercado ya no tiene un arancel cargado. Importa el archivo oficial para recalcularla.
answer-left-not-answered = Los datos de referencia ya no tienen ese producto o ese mercado. Consulta de nuevo con otro código.
answer-left-changed = Alguien la cambió al mismo tiempo. Recalcúlala otra vez.
recompute-none = Ninguna respuesta guardada sería hoy otra.
note-rate-old = El tipo de cambio de { $from } a { $to } es del { $on }: tiene más de un año. Anota uno más reciente en Datos y equipo.
note-lines-cut = Se muestran { $shown } de { $total } líneas. Escribe más dígitos del código.
note-lines-of-another-season = No son de esta fecha: { $codes }.
note-line-trade-remedy = Sobre la línea { $line } rige una defensa comercial (antidumping, compensatoria o salvaguardia) que puede sumarse.
note-line-suspension = La tasa de la línea { $line } está suspendida para algunos productos o usos: puede pagarse menos.
note-line-open-quota = La línea { $line } tiene un cupo abierto a todos los orígenes, con una tasa menor.
note-levies-of-a-note = El capítulo 99 tiene otros derechos adicionales para mercancías que solo sus notas legales definen (vehículos, acero, madera y otras): { $codes }. Confirma si alguno alcanza a la tuya.
note-levies-not-linked = La tabla CSV del HTS no trae notas: no dice qué derechos adicionales del capítulo 99 alcanzan a cada línea. Para verlos, importa la exportación JSON.
note-measure-coming = A partir del { $from }, sobre { $codes } se cobrará además «{ $title }» ({ $measure }). En la fecha consultada no se cobra.
note-rates-only = Esta edición se leyó de una tabla, por sus columnas: no dice qué derechos se cobran además del arancel ni qué cupos hay.
note-line-group-rates = La línea { $line } tiene además tasas para grupos de países en desarrollo. No se calculan: confirma con la aduana si alguna alcanza a México.
note-line-may-be-part = La tasa de la línea { $line } puede estar incompleta en el archivo: falta confirmar si se paga además un monto por vehículo.
note-line-quota = Cupo de la línea { $line }: { $text }
note-line-use = En { $year }, { $low } % de lo que Estados Unidos compró a México por la fracción { $line } pidió el T-MEC.
note-line-use-between = En { $year }, de lo que Estados Unidos compró a México por la fracción { $line } pidió el T-MEC entre { $low } % y { $high } %, según su parte estadística.
note-line-additional = Derecho adicional de la línea { $line }: { $text }
note-line-not-in-force = Para la línea { $line }, el archivo da a los bienes de México «{ $text }» por { $agreement }, que en esa fecha no está en vigor: confírmalo antes de usarlo.
note-charge-waived = Con { $agreement } no se paga: { $charge }.
note-advance-ruling = Antes de embarcar puedes pedir a { $authority } { $ruling }: la aduana queda obligada por lo que responde sobre { $decides ->
    [classification-origin-value] la clasificación, el origen o el valor en aduana
   *[classification-origin] la clasificación o el origen
}. La pide { $askedBy ->
    [anyone] cualquier persona, por escrito
    [registered] quien tenga registro EORI y vaya a importar o exportar
   *[importer-exporter-producer] la parte importadora, la exportadora o la productora
}.{ $days ->
    [none] { "" }
   *[other] { " " }Plazo: hasta { $days } días con los datos completos.
}{ $years ->
    [none] { "" }
   *[other] { " " }Vale { $years } años.
}
note-advance-ruling-not-known = Pregunta a la aduana de este destino cómo da resoluciones anticipadas; aquí no consta. Los miembros de la OMC que aceptaron el Acuerdo sobre Facilitación del Comercio las dan sobre la clasificación y el origen a quien las pide por escrito.
note-agreement-not-verified = No consta desde cuándo rige { $agreement } con este destino.
note-customs-value-open = Con esos costos no se obtiene un valor en aduana. Revísalos.
note-valuation-basis-unknown = No consta sobre qué base valora la aduana de este destino.

import-report-without-rates = { $records } registros leídos: { $lines } tomados, { $rejected } rechazados.
import-report = { $records } registros leídos, { $lines } líneas con tasa: { $computed } calculadas, { $text } como texto; { $rejected } rechazados.
reference-loaded = { $rows } filas de { $sources } fuentes; { $unread } reglas de origen sin entender, conservadas como texto.
