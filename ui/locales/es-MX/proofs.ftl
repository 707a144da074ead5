## Pruebas de origen: lo que falta o no concuerda

problem-proof-missing = Falta: es el dato o la casilla { $number }.
problem-proof-form = Este tratado no usa este documento.
problem-proof-language = Este tratado no admite este idioma.
problem-proof-capacity = Este tratado no deja firmar este documento con este carácter.
problem-proof-who = Este documento no se puede dar así: escribe el nombre y el domicilio, o elige otra opción.
problem-proof-no-authorisation = Falta el número de autorización de la aduana.
problem-proof-short-code = El código lleva { $digits } dígitos o más.
problem-proof-other-product = El caso de origen es del código { $code }, no de este.
problem-proof-other-producer = El caso de origen es de otra empresa. Elige uno de la misma empresa.
problem-proof-unknown-criterion = El tratado no conoce este criterio. Sus letras: { $letters }.
problem-proof-other-criterion = El caso de origen dio el criterio { $letter }.
problem-proof-negative = No puede ser menor que cero.
problem-proof-law-unknown = No hay datos de las pruebas de origen de este acuerdo: carga la versión de los datos que lo incluye.
problem-proof-ended = La vigencia de esta prueba ya terminó: firma una nueva.
problem-proof-not-a-party = { $found } no es parte del tratado.
problem-proof-criterion-not-determined = El caso de origen no da una letra: lee en el tratado cuál corresponde; Proa no puede confirmarla.
problem-proof-other-method = El caso de origen se cumplió por { $method }.
problem-proof-too-many-goods = Una prueba cubre aquí { $most } mercancías, como máximo. Haz otra para las demás.
problem-proof-one-shipment = No se conoce un periodo para este tratado: certifica cada envío y quita el periodo.
problem-proof-period-reversed = El último día va después del primero o es el mismo.
problem-proof-blanket-too-long = El periodo dura a lo más { $months } meses.
problem-proof-limit-currency = Escribe el valor en la moneda del límite, { $limit }.
problem-proof-above-limit = El valor pasa de { $limit }: solo puede declarar quien tiene autorización de exportador.
problem-proof-signed-later = La firma no puede ser de un día que no ha llegado.
problem-proof-not-determined = No hay un caso de origen en que se apoye la prueba.
problem-proof-other-agreement = El caso de origen no tiene resultado de este tratado.
problem-proof-origin-open = El caso de origen espera respuestas: aún no se sabe si el bien es originario.
problem-proof-not-originating = El bien no es originario según el caso de origen.
problem-proof-stale = El caso de origen da hoy otro resultado que cuando se guardó. Revísalo.
problem-proof-not-at-end = El { $day } ya no es seguro que el bien origine: termina una declaración en que se apoya un material, o cambia la regla. Acorta el periodo o consigue la declaración que sigue.
problem-proof-outside-period = El caso de origen es de una importación del { $day }, fuera del periodo.

problem-declaration-later = El día no ha llegado.
problem-declaration-not-received = Una declaración que no ha llegado no tiene fin.

column-origin-proofs-kept-case-id = Caso de origen
column-origin-proofs-kept-agreement = Tratado
column-origin-proofs-kept-form = Documento
column-origin-proofs-kept-state = Estado
column-origin-proofs-kept-issued-on = Entregada
column-origin-proofs-kept-withdrawn-on = Retirada
column-origin-proofs-kept-reason = Motivo del retiro
column-origin-proofs-kept-serves-until = Sirve hasta
column-origin-proofs-kept-keep-until = Se conserva hasta
column-origin-proofs-kept-deleted-at = Borrador quitado
column-supplier-declarations-supplier = Empresa proveedora
column-supplier-declarations-material = Material
column-supplier-declarations-code = Código
column-supplier-declarations-agreements = Tratados
column-supplier-declarations-requested-on = Pedida
column-supplier-declarations-received-on = Recibida
column-supplier-declarations-valid-from = Vale desde
column-supplier-declarations-valid-to = Vale hasta
column-supplier-declarations-remarks = Notas
column-supplier-declarations-deleted-at = Declaración quitada
column-origin-evidence-name = Documento
column-origin-evidence-deleted-at = Documento quitado

## Pruebas de origen: los datos

proof-field-determination = Caso de origen
proof-field-form = Documento
proof-field-language = Idioma
proof-field-capacity = Carácter con que se firma
proof-field-certifier = Quien certifica
proof-field-exporter = Parte exportadora
proof-field-producer = Parte productora
proof-field-importer = Parte importadora
proof-field-good = Mercancía
proof-field-further = Más mercancías
proof-good-number = Mercancía { $number }
proof-further-help = Una prueba puede cubrir varias mercancías. Cada una se apoya en su propio caso de origen, que debe resultar originario según el mismo tratado.
proof-good-add = Agregar una mercancía, desde su caso de origen
proof-good-remove-number = Quitar la mercancía { $number }
proof-goods-count = { $count } mercancías
proof-rested-good = En qué se apoyó: { $name }
proof-field-who = Cómo se indica
proof-field-name = Nombre
proof-field-address = Domicilio
proof-field-country = País
proof-field-phone = Teléfono
proof-field-mail = Correo
proof-field-tax-id = Registro fiscal
proof-field-title = Cargo
proof-field-company = Empresa
proof-field-description = Descripción
proof-field-code = Código
proof-field-criterion = Criterio
proof-field-rvc-method = Método de contenido regional
proof-field-packages = Marcas y bultos
proof-field-gross-mass = Masa bruta, kg
proof-field-quantity = Cantidad y unidad
proof-field-invoice = Factura o documento
proof-field-value = Valor del envío
proof-field-from = Cubre desde
proof-field-until = Cubre hasta
proof-field-authorisation = Número de autorización
proof-field-destination = País de destino
proof-field-place = Lugar
proof-field-signed-on = Día de la firma
proof-field-remarks = Observaciones
proof-capacity-exporter = Parte exportadora
proof-capacity-producer = Parte productora
proof-capacity-importer = Parte importadora
proof-capacity-approved-exporter = Empresa exportadora autorizada
proof-capacity-exporter-up-to-limit = Parte exportadora, envío dentro del límite
proof-capacity-authority = Autoridad
proof-who-named = Con nombre y domicilio
proof-who-certifier = Quien certifica
proof-who-exporter = La parte exportadora
proof-who-various = Varias
proof-who-on-request = Disponible a solicitud de la autoridad
proof-who-unknown = No se conoce

## Pruebas de origen: el registro

nav-proofs = Pruebas de origen
proofs-subtitle = Lo que acompaña al bien para que pague menos: qué se entregó, hasta cuándo sirve y hasta cuándo se conserva.
proofs-tab-register = Registro
proofs-tab-declarations = Declaraciones de proveeduría
proofs-none = Todavía no hay pruebas de origen
proofs-none-text = Una prueba se prepara desde un caso de origen guardado, bajo un tratado con el que el bien es originario.
proofs-none-such = Ninguna prueba cumple con estos filtros
proofs-begin = Ver los casos de origen
proofs-filter = Filtrar las pruebas
proofs-search = Buscar mercancía, quien importa, código o tratado
proofs-state = Estado
proofs-any-state = en cualquier estado
proofs-end = Vigencia
proofs-any-end = con cualquier vigencia
proofs-within = vence en { $days } días o menos
proofs-expired = ya venció
proofs-case = Caso de origen
proofs-any-case = con cualquier caso
proofs-stale = cuyo caso da hoy otro resultado
proof-agreement = Tratado
proof-untitled = Prueba sin descripción
proof-state-draft = Borrador
proof-state-issued = Entregada
proof-state-expired = Vencida
proof-state-withdrawn = Retirada
proof-issued-on = Entregada
proof-serves-until = Sirve hasta
proof-kept-until = Se conserva hasta
proof-stale = El caso da hoy otro resultado
proof-stale-help = Lo que se certifica ya no es lo que resulta del caso. Revisa el caso antes de usar la prueba.
proof-see-case = Ver el caso de origen en que se apoya

## Pruebas de origen: llenarlas

proof-new = Preparar prueba de origen
proof-no-case = Falta el caso de origen
proof-no-choices = El borrador está guardado, pero faltan los datos de su tratado para llenarlo. Carga la versión de los datos que lo incluye, o quita el borrador.
proof-form = Prueba de origen
proof-form-certification = Certificación de origen
proof-form-certificate = Certificado de origen
proof-form-invoice-declaration = Declaración en factura
proof-form-eur1 = Certificado EUR.1
proof-form-application = Solicitud de certificado
proofs-language-es-MX = Español
proofs-language-en = Inglés
proof-paper = Documento
proof-paper-help = { $agreement }: { $citation }
proof-own-form = El tratado tiene su propio formato, y la lista de sus casillas no está disponible aquí. Compara con el formato vigente.
proof-unworded-fr = El tratado también acepta el francés, pero su texto obligatorio en francés no está disponible aquí: prepárala en otro idioma, o copia el texto del tratado.
proof-unworded-eu-official = El tratado también acepta los demás idiomas oficiales de la Unión Europea, pero su texto obligatorio en ellos no está disponible aquí.
proof-certifier-help = La persona que firma, y la empresa por la que firma.
proof-description-help = Con lo que el bien se reconoce en la factura.
proof-no-method = Ninguno
proof-shipments = Qué cubre
proof-one-shipment = Este tratado pide una prueba por envío.
proof-blanket-help = Un envío, con su factura; o varios, en un periodo de { $months } meses a lo más.
proof-limit = Cualquier parte exportadora puede declarar hasta { $limit }.
proof-currency = Moneda
proof-signature = Lugar y día
proof-complete = Está completa
proof-complete-in-part = Está completa en lo que Proa conoce del formato
proof-in-part = El tratado tiene su propio formato y aquí solo se revisan sus datos comunes: compárala con el formato oficial antes de entregarla.
proof-missing = { $count ->
    [one] Falta { $count } cosa
   *[other] Faltan { $count } cosas
  }
proof-doubtful = Se entregó, y hoy hay algo que revisar
proof-valid-until = Se puede presentar hasta el { $day }.
proof-keep-until = Se conserva, con sus documentos, hasta el { $day }.
proof-save = Guardar borrador
proof-saved = La prueba se guardó.
proof-issue = Guardar y entregar
proof-issued = La prueba se entregó. Desde ahora no cambia.
proof-issued-day = Se entregó el { $day }.
proof-print = Imprimir
proof-remove = Quitar borrador
proof-removed = El borrador se quitó.
proof-withdraw = Retirar la prueba
proof-withdraw-reason = Por qué se retira
proof-withdraw-help = La prueba sigue en el registro con este motivo. Avisa a quien la recibió.
proof-withdrawn = La prueba se retiró.
proof-withdrawn-on = Se retiró el { $day }
proof-says = Lo que dice
proof-rested = En qué se apoyó
proof-rested-help = El caso como era al entregar la prueba, aunque después haya cambiado o ya no esté.

evidence-title = Documentos de respaldo
evidence-help = Facturas, declaraciones, lista de materiales: lo que demuestra el origen si la autoridad pregunta. Cada archivo se guarda una sola vez.
evidence-fixed-help = Los documentos de una prueba entregada se conservan con ella; se pueden agregar más.
evidence-attach = Agregar documento
evidence-attached = El documento se agregó.
evidence-save = Guardar una copia de { $name }
evidence-detach = Quitar { $name }
evidence-detached = El documento se quitó.

## Declaraciones de proveeduría

declarations-none = Todavía no hay declaraciones de proveeduría
declarations-none-text = Quien te vende un material declara bajo qué tratados es originario. Anota aquí a quién se la pediste, cuándo llegó y hasta cuándo vale.
declarations-none-such = Ninguna declaración tiene ese texto
declarations-filter = Filtrar las declaraciones
declarations-search = Buscar empresa proveedora, material o código
declaration-request = Pedir una declaración
declaration-title = Declaración de proveeduría
declaration-supplier = Empresa proveedora
declaration-company = Empresa que usa el material
declaration-material = Material
declaration-agreements = Tratados
declaration-requested-on = Pedida
declaration-received-on = Recibida
declaration-valid-from = Vale desde
declaration-valid-from-help = Solo si lo dice: puede ser antes de que llegara.
declaration-valid-to = Vale hasta
declaration-remarks = Notas
declaration-documents = Documentos
declaration-actions = Acciones
declaration-actions-of = Acciones de { $material }
declaration-edit = Abrir
declaration-receive = Anotar que llegó
declaration-copy = Copiar el texto de la solicitud
declaration-copied = El texto quedó en el portapapeles: pégalo en un correo.
declaration-letter =
    Asunto: declaración de origen de { $material }

    { $supplier }:

    Para determinar el origen de un producto necesitamos saber si el material que se indica es originario.

    Material: { $material }
    Código arancelario: { $code }
    Tratados: { $agreements }

    La declaración debe decir:
    1. la descripción y el código del material;
    2. el país y el tratado bajo el que es originario, y por qué criterio;
    3. la factura, o el periodo que cubre;
    4. que se conservan los documentos que lo prueban y que se avisará si algo cambia;
    5. nombre, cargo, fecha y firma de quien declara.

    Si no es originario, basta con responder que no lo es.
declaration-remove = Quitar
declaration-saved = La declaración se guardó.
declaration-removed = La declaración se quitó.
declaration-state-requested = En espera
declaration-state-received = Vale
declaration-state-expiring = Por vencer
declaration-state-upcoming = Por empezar
declaration-state-expired = Vencida

## Inicio: lo que vence

home-declarations = Declaraciones de proveeduría que terminan en 60 días
home-declarations-until = De { $supplier }: vale hasta el { $day }
home-declarations-all = Verlas todas
home-proofs = Pruebas de origen que terminan en 60 días
home-proofs-until = Sirve hasta el { $day }
home-proofs-all = Verlas todas
