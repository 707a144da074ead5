operation-start-office = Se puso en marcha la oficina
operation-add-person = Se agregó a una persona
operation-update-person = Se cambiaron los datos de una persona
operation-set-pin = Se cambió un PIN
operation-register-company = Se registró una empresa
operation-update-company = Se cambió una empresa
operation-archive-company = Se archivó una empresa
operation-archive-companies = Se archivaron varias empresas
operation-reopen-company = Se reactivó una empresa
operation-save-answer = Se guardó una respuesta
operation-create-mission = Se creó una misión
operation-update-mission = Se cambió una misión
operation-register-to-mission = Se inscribió una empresa
operation-update-registration = Cambió a quién envía o qué lleva una empresa inscrita
operation-move-registration = Cambió el estado de una inscripción
operation-undo = Se deshizo una operación

verification-hash = Una operación no coincide con su huella.
verification-link = La cadena de operaciones está rota.
verification-unknown-row = Hay un registro que la bitácora no conoce.
verification-missing-row = Falta un registro que la bitácora menciona.
verification-value = Un valor no coincide con la bitácora.
verification-orphan = Hay un cambio que no pertenece a ninguna operación.
verification-tail = Faltan operaciones al final de la bitácora.
verification-backup = Un respaldo conoce operaciones que la bitácora no tiene.
verification-key = Falta la llave de una persona, o es otra, y ninguna operación dice que se borró.
verification-derived = Lo que sirve para ordenar y buscar no corresponde al registro.

undo-kind = Las operaciones de esta clase no se deshacen.
undo-changed-since = Algo posterior cambió lo mismo.
undo-conflict = Lo de antes rompería una regla de hoy.
undo-erased = La persona a la que se refería fue borrada.

problem-required = Falta este dato.
problem-too-long = Es más largo que el máximo de { $max } caracteres.
problem-not-digits = Escribe solo dígitos.
problem-unknown-product = El producto no es de esta empresa.
problem-length = Revisa cuántos caracteres lleva.
problem-rfc-length = El RFC lleva 12 caracteres (persona moral) o 13 (persona física); este lleva { $found }.
problem-rfc-letters = El RFC empieza con letras, Ñ o &; revisa «{ $found }».
problem-rfc-date = La fecha del RFC, «{ $found }», no existe. Va en el orden año, mes y día.
problem-rfc-homoclave = La homoclave «{ $found }» tiene un carácter que no puede llevar.
problem-rfc-check-digit = El último carácter no corresponde a los demás: se esperaba { $expected } y dice { $found }. Revisa el RFC; si así viene en la constancia, acéptalo con un motivo.
problem-rfc-generic = Es un RFC genérico: no identifica a ninguna empresa. Escribe el de la constancia de situación fiscal.
problem-rfc-homoclave-unusual = La homoclave «{ $found }» es poco común; cotéjala con la constancia.
problem-rfc-inconvenient-word = El SAT suele cambiar por X la cuarta letra de este RFC; cotéjalo con la constancia.
problem-person-kind =
    { $expected ->
        [legal] El RFC es de una persona moral.
       *[natural] El RFC es de una persona física.
    }
problem-scian = «{ $found }» no es una actividad del SCIAN: van de 2 a 6 dígitos.
problem-state = Elige un estado de la lista.
problem-municipality = Elige un municipio de la lista.
problem-municipality-state = Este municipio no está en el estado elegido.
problem-postal-code = El código postal lleva 5 dígitos y empieza con los de un estado.
problem-postal-code-state = Este código postal es de otro estado.
problem-web = Escribe una dirección como empresa.mx o https://empresa.mx.
problem-mail = Escribe un correo como ventas@empresa.mx.
problem-phone = Escribe los 10 dígitos del teléfono o, si es de otro país, el signo + y el número completo.
problem-contacts-primary = Deja un solo contacto principal.
problem-figures-year = { $found } no es un año cerrado ni en curso.
problem-figures-year-twice = El año { $found } está dos veces.
problem-amount = «{ $found }» no es una cantidad válida. Escribe solo el número, por ejemplo 1250000.50.
problem-country = «{ $found }» no es un código de país. Elige uno de la lista.
problem-market-twice = El mercado { $found } está dos veces.
problem-tariff-code = «{ $found }» no es un código arancelario. Escribe sus dígitos o busca el producto por su nombre.
problem-tariff-code-length =
    { $edition ->
        [MX] La fracción mexicana lleva 8 dígitos, o 10 con el NICO; este código lleva { $found }.
       *[HS2022] El código del sistema armonizado lleva 2, 4 o 6 dígitos; este lleva { $found }.
    }
problem-time-zone = «{ $found }» no es una zona horaria que se conozca. Elige una de la lista.
problem-day = «{ $found }» no es un día del calendario.
problem-moment = «{ $found }» no es una fecha con hora.
problem-ends-before-start = El último día va después del primero, { $start }, o es el mismo.
problem-capacity = El cupo va de { $min } a { $max } empresas.
problem-opens-after-closing = La inscripción tiene que abrir antes de cerrar.
problem-closes-after-end = La inscripción tiene que cerrar a más tardar el último día, { $end }.
problem-requirement-twice = Este requisito está dos veces.
problem-requirement-value = «{ $found }» no es una opción de este requisito.

finding-profile-complete = El perfil está completo.
finding-profile-incomplete = Al perfil le falta: { $missing }.
finding-rfc-valid = El RFC { $rfc } es válido.
finding-rfc-overridden = El RFC { $rfc } se aceptó con un motivo, aunque su último carácter no corresponde.
finding-rfc-missing = Falta el RFC de la empresa.
finding-exportable-product = Tiene productos listos para exportar: { $count }.
finding-no-exportable-product = No tiene un producto clasificado y listo para exportar.
finding-size-admitted = Su tamaño, { $found }, está entre los convocados.
finding-size-not-admitted = Su tamaño es { $found } y se convoca a: { $allowed }.
finding-size-unknown = No se puede calcular su tamaño: faltan personal, ventas o sector. Se convoca a: { $allowed }.
finding-sector-admitted = Su sector, { $found }, está entre los convocados.
finding-sector-not-admitted = Su sector es { $found } y se convoca a: { $allowed }.
finding-sector-unknown = El perfil no dice su sector. Se convoca a: { $allowed }.
finding-state-admitted = Su estado, { $found }, está entre los convocados.
finding-state-not-admitted = Su estado es { $found } y se convoca a: { $allowed }.
finding-state-unknown = El perfil no dice su estado. Se convoca a: { $allowed }.
finding-experience-enough = Tiene la experiencia exportadora que se pide.
finding-experience-too-little = Tiene menos experiencia exportadora de la que se pide.
finding-window-open = La inscripción está abierta hasta el { $closes }.
finding-window-not-yet = La inscripción abre el { $opens }.
finding-window-over = La inscripción cerró el { $closed }.
finding-not-registered = Todavía no tiene inscripción.
finding-already-registered = Ya tiene inscripción a esta misión.

duplicate-same-rfc = Mismo RFC
duplicate-same-name = Mismo nombre
duplicate-similar-name = Nombre parecido en el mismo estado
duplicate-same-web = Mismo sitio web
duplicate-same-phone = Mismo teléfono
duplicate-other-rfc = Tiene otro RFC

size-workers = { $workers } personas × { $weight } = { $points }
size-sales = { $millions } millones de pesos × { $weight } = { $points }
size-score = Puntaje: { $score }
size-cap =
    { $relation ->
        [within] { $score } no rebasa { $cap }, el tope de este tamaño.
       *[above] { $score } rebasa { $cap }, el tope de este tamaño.
    }
size-ranges = Por rangos, con { $workers } personas y { $millions } millones de pesos:
size-ranges-disagree = El puntaje y los rangos dan tamaños distintos. Cuenta el puntaje; algunas convocatorias aplican los rangos.
size-sector-confirm = El acuerdo no nombra la agricultura ni la minería: se toman como industria. Confirma el sector.

reason-empty = Sin tasa
reason-rate-of-another-article = Remite a la tasa de otro artículo
reason-rate-of-another-line = Remite a la tasa de otra fracción
reason-see-note = Depende de una nota legal
reason-agricultural-component = Depende de un componente agrícola
reason-entry-price = Depende del precio de entrada
reason-conditional = La tasa tiene una condición
reason-jewels-over-a-number = Se cuenta por joyas del mecanismo
reason-impossible-date = La temporada tiene un día que no existe
reason-overlapping-seasons = Hay temporadas que se enciman
reason-season-missing = Falta la temporada de una tasa
reason-number-without-unit = Número sin unidad
reason-unknown-unit = Unidad que no se conoce
reason-unknown-part = Parte que no se conoce
reason-too-long = Expresión demasiado larga
reason-unreadable = Expresión que no se entendió
reason-steps-out-of-order = Fechas de cambio en desorden
reason-one-step-of-a-staging = El archivo trae un solo paso de la desgravación
reason-rate-of-another-country = Tasa de otro país
reason-one-of-several-rates = Una de varias tasas
reason-repeated-number = Código repetido
reason-second-rate = Código repetido con otra tasa
change-added = Línea nueva
change-removed = Línea eliminada
change-up = Sube
change-down = Baja
change-other = Cambia
change-beside = Cambia lo que acompaña a la tasa
change-preference = Cambia la preferencia
reason-bad-number = Código mal escrito
reason-no-number = Sin código
reason-unclear-number = El código pudo perder ceros en una hoja de cálculo y no se sabe cuál es
reason-restored-zero = Se repuso el cero inicial que quitó una hoja de cálculo
reason-bad-indent = Nivel mal escrito
reason-no-text = Sin descripción
reason-odd-sign = Código con un signo extraño
reason-too-short = Código demasiado corto
reason-no-such-chapter = Capítulo que no existe
reason-quota = Depende de un cupo
reason-no-lines = Sin fracciones
reason-repeated-code = Código repetido
reason-expired = Código que ya no está vigente
reason-unreadable-record = Registro que no se entendió

found-zip = un archivo ZIP
found-pdf = un PDF
found-sqlite = una base de datos
found-binary = un archivo binario
found-json = JSON de otra clase
found-html = una página web
found-csv = un CSV de otra clase
found-text = un texto

licence-MIT = MIT
licence-OGL-3-0 = Open Government Licence 3.0
licence-official-act = Acto oficial, sin derechos de autor
licence-facts-only = Solo datos, sin derechos de autor
licence-public-domain = Dominio público
licence-EU-reuse-with-attribution = Reutilización con atribución, Unión Europea
licence-INEGI-free-use = Libre uso, INEGI
licence-Unicode-3-0 = Unicode 3.0
licence-ISC = ISC
licence-CC-BY-4-0 = CC BY 4.0

reason-preference-not-loaded = La preferencia no está en las fuentes cargadas
reason-no-preference = El tratado no da preferencia a esta fracción
reason-outside-scope = Por su título, el tratado es de otro sector: no cubre este producto
reason-listed-goods-only = El tratado cubre solo los bienes de sus listas, que no están cargadas
reason-outside-vintage = El arancel cargado es de otro año
reason-schedule-not-loaded = El arancel de este mercado no está cargado
reason-outside-season = La fecha queda fuera de toda temporada conocida
reason-out-of-range = El resultado rebasa lo que se puede calcular

problem-incoterm = { $found } no es un Incoterm 2020.
problem-quantity = { $found } no es una cantidad con su unidad.
problem-exchange-rate = «{ $found }» no es un tipo de cambio. Escribe un número mayor que cero, por ejemplo 0.0578.
problem-first-person-role = La primera persona necesita la función de administración.
problem-pin-shape = El PIN lleva de 4 a 12 dígitos.

charge-vat = el IVA
charge-gst = el impuesto sobre bienes y servicios (GST)
charge-excise = los impuestos especiales
charge-excise-equivalent = el equivalente a los impuestos especiales
charge-consumption-tax = el impuesto al consumo
charge-special-consumption-tax = el impuesto especial al consumo
charge-sales-tax = el impuesto sobre ventas
charge-purchase-tax = el impuesto a la compra
charge-liquor-tax = el impuesto al alcohol
charge-merchandise-processing-fee = el derecho por tramitación (MPF)
charge-harbor-maintenance-fee = el derecho portuario (HMF)
charge-statistics-fee = la tasa de estadística
charge-fodinfa = el FODINFA
charge-icms = el ICMS
charge-ipi = el IPI
charge-pis-cofins = el PIS y la COFINS

unit-g = g
unit-kg = kg
unit-t = t
unit-lb = lb
unit-carat = quilates
unit-l = l
unit-hl = hl
unit-m3 = m³
unit-bbl = barriles
unit-cm = cm
unit-m = m
unit-cm2 = cm²
unit-m2 = m²
unit-piece = piezas
unit-dozen = docenas
unit-hundred = cientos
unit-gross = gruesas
unit-thousand = miles
unit-pair = pares
unit-dozen-pairs = docenas de pares
unit-alcohol-l = l de alcohol puro
unit-proof-l = litros de prueba
unit-jewel = joyas
unit-button-line = líneas de botón
unit-sugar-degree = grados de polarización
unit-alcohol-percent = % de alcohol
unit-sucrose-percent = % de sacarosa
unit-kg-gross-weight = kg de peso bruto
unit-kg-drained-weight = kg de peso escurrido
unit-kg-total-sugars = kg de azúcares totales
unit-kg-dry-matter = kg de materia seca
unit-kg-with-container = kg de contenido y envase
unit-kg-container-contents = kg de todo el contenido del envase
unit-kg-clean-yield = kg limpios
unit-kg-lactic-matter = kg de materia láctica
unit-kg-dry-lactic-matter = kg de materia láctica seca
unit-kg-total-alcohol = kg de alcohol total
unit-kg-standard-quality = kg de calidad tipo
unit-kg-tobacco = kg de contenido de tabaco
unit-kg-total-soluble-solids = kg de sólidos solubles totales
unit-l-gasoline = l de gasolina
unit-l-diesel = l de diésel
unit-l-biodiesel = l de biodiésel
unit-l-ethanol = l de etanol
unit-l-other-substances = l de otras sustancias
unit-kg-lead = kg de contenido de plomo
unit-kg-copper = kg de contenido de cobre
unit-kg-magnesium = kg de contenido de magnesio
unit-kg-molybdenum = kg de contenido de molibdeno
unit-kg-tungsten = kg de contenido de wolframio
