companies-register = Registrar una empresa
companies-search = Nombre, RFC, producto o código
companies-filter = Filtros de empresas
companies-any-size = de cualquier tamaño
companies-any-state = de cualquier estado
companies-any-sector = de cualquier sector
companies-any-product = con cualquier producto
companies-any-status = activas o archivadas
companies-active = activas
companies-archived = archivadas
companies-product = Código del producto
companies-product-help = Escribe las primeras cifras: 08, 0804 u 0804.40.
companies-with-product = con { $code }
companies-count = { $count ->
    [0] Ninguna empresa
    [one] { NUMBER($count) } empresa
   *[other] { NUMBER($count) } empresas
  }
companies-chosen = { $count ->
    [one] { $count } empresa elegida
   *[other] { NUMBER($count) } empresas elegidas
  }
companies-copy = Copiar nombre y RFC
companies-copied = { $count ->
    [one] Se copió { $count } empresa. Pégala en una hoja de cálculo.
   *[other] Se copiaron { NUMBER($count) } empresas. Pégalas en una hoja de cálculo.
  }
companies-archive-title = { $count ->
    [one] Archivar { $count } empresa
   *[other] Archivar { NUMBER($count) } empresas
  }
companies-archive-text = Salen de las listas y no se inscriben en más misiones; las inscripciones que ya tienen siguen hasta que alguien las retire. Su historia se conserva, y se puede deshacer para todas a la vez.
companies-archived-together = { $count ->
    [one] Se archivó { $count } empresa.
   *[other] Se archivaron { NUMBER($count) } empresas.
  }
companies-archived-none = Ya estaban archivadas.
companies-choose-none = Quitar la selección
companies-none = Aún no hay empresas registradas
companies-none-text = Registra la primera con su nombre, y completa lo demás después; o importa las que ya tienes en una hoja de cálculo.
companies-none-found = Ninguna empresa coincide
companies-none-found-text = Quita algún filtro o busca con otras palabras.

company-title = Empresa
company-tabs = Partes de la empresa
company-tab-summary = Resumen
company-tab-products = Productos
company-tab-contacts = Contactos
company-tab-markets = Mercados
company-tab-benefits = Beneficios
company-tab-missions = Misiones
company-tab-history = Historia
company-unknown = sin dato
company-status = Situación
company-status-active = Activa
company-status-archived = Archivada
company-updated = Actualizada
company-size = Tamaño
company-sector = Sector
company-aside = Siguientes pasos

company-section-identity = Identidad
company-section-place = Ubicación
company-section-activity = Actividad
company-section-figures = Personal y ventas

company-legal-name = Nombre legal
company-legal-name-help = Como aparece en la constancia fiscal.
company-trade-names = Nombres comerciales
company-rfc = RFC
company-rfc-help = 12 caracteres si es persona moral; 13 si es persona física.
company-rfc-override = Motivo para aceptar el RFC
company-no-rfc = Sin RFC
company-person-kind = Tipo de persona
person-kind-legal = Persona moral
person-kind-natural = Persona física
company-state = Estado
company-municipality = Municipio
company-address = Domicilio
company-postal-code = Código postal
company-postal-code-short = C. P.
company-web = Sitio web
company-scian = Actividad SCIAN
company-scian-help = Busca con palabras o con el código.
company-sectors = Sectores
company-sectors-help = Elige uno o más de la lista.
company-programmes = Programas
company-other-programmes = Otros programas
company-no-programmes = Ninguno
company-export-experience = Experiencia exportadora
experience-none = Aún no exporta
experience-occasional = Exporta de vez en cuando
experience-regular = Exporta cada año
programme-IMMEX = IMMEX
programme-PROSEC = PROSEC
programme-OEA = Operador económico autorizado
programme-IVA-IEPS = Certificación de IVA e IEPS
programme-DRAWBACK = Devolución de impuestos a la exportación

company-figures = Personal y ventas
company-figures-help = El tamaño se calcula con el año más reciente.
company-no-figures = Aún no hay cifras de ningún año. Con personal y ventas se calcula el tamaño.
company-year = Año
company-workers = Personal
company-sales = Ventas anuales
company-size-sector = Sector para el tamaño
company-size-sector-help = Si no se elige, se toma de la actividad SCIAN.
size-sector-industry = Industria
size-sector-commerce = Comercio
size-sector-services = Servicios
figures-add = Agregar un año
figures-remove = Quitar el año { $year }

size-open = Tamaño: { $size }. Ver el cálculo
size-working = Cálculo del tamaño
size-source = Fuente: { $source }

company-products = Productos
company-products-help = Con un código se pueden consultar los beneficios de cada producto.
company-no-products = Aún no hay productos
company-no-products-text = Con un producto y su código se consultan los beneficios de los tratados.
company-add-products = Agregar productos
product-title = Producto
product-number = Producto { $number }
product-add = Agregar un producto
product-remove = Quitar el producto { $number }
product-description = Descripción
product-description-help = Con las palabras de la empresa.
product-code = Código
product-code-help = Busca con palabras («aguacate») o escribe cifras.
product-no-code = Sin código
product-capacity = Capacidad
product-unit = Unidad
product-unit-example = toneladas
product-period = Periodo
per-month = al mes
per-year = al año
product-certifications = Certificaciones
product-export = Exportación
product-exportable = Listo para exportar
product-exportable-help = Varias misiones piden al menos un producto listo, con código.
product-not-exportable = Aún no
product-look-up = Consultar beneficios
product-look-up-short = Consultar

company-markets = Mercados
company-no-markets = Aún no hay mercados
company-add-markets = Agregar mercados
market-name = Mercado
market-status = Avance
market-status-interested = Con interés
market-status-exploring = En exploración
market-status-exporting = Exporta
market-status-paused = En pausa
market-add = Agregar un mercado
market-remove = Quitar { $market }

company-contacts = Contactos
company-no-contacts = Aún no hay contactos
company-add-contacts = Agregar contactos
contact-number = Contacto { $number }
contact-add = Agregar un contacto
contact-remove = Quitar el contacto { $number }
contact-name = Nombre
contact-role = Cargo
contact-mail = Correo
contact-phone = Teléfono
contact-primary = Contacto principal

company-no-answers = Aún no hay beneficios guardados
company-no-answers-text = Consulta un producto en un mercado y guarda la respuesta aquí.
answer-one = Respuesta
answer-on = Fecha de la consulta
answer-best = Mejor tratado
answer-saving = Ahorro
answer-saving-with = con { $agreement }
answer-state = Vigencia
answer-stale = Sus fuentes cambiaron
answer-current = Al día

company-no-missions = Aún no participa en misiones
company-see-missions = Ver las misiones
company-mission = Misión
company-registration = Inscripción

company-next = Siguientes pasos
next-rfc = Completar el RFC
next-state = Indicar el estado
next-contact = Agregar un contacto con correo o teléfono
next-figures = Capturar personal y ventas
next-product = Agregar un producto
next-code = Clasificar los productos sin código
next-benefit = Consultar beneficios del producto
next-mission = Inscribirla en una misión
company-duplicates = Puede que ya esté registrada

company-form = Perfil de la empresa
company-new-text = Basta el nombre para empezar. Lo demás se puede completar después.
company-register = Registrar
company-edit = Editar
company-edit-title = Editar la empresa
company-added = Se registró { $name }.
company-saved = Se guardó { $name }.
rfc-valid-legal = RFC válido de persona moral.
rfc-valid-natural = RFC válido de persona física.
rfc-taken = Ese RFC ya es de
rfc-override = Aceptar este RFC con un motivo
rfc-override-help = Por ejemplo: coincide con la constancia de situación fiscal. Queda en la bitácora.
rfc-override-cancel = No aceptarlo

company-archive = Archivar
company-archive-title = Archivar { $name }
company-archive-text = La empresa sale de las listas y no se inscribe en más misiones; las inscripciones que ya tiene siguen hasta que alguien las retire. Su historia se conserva y se puede reactivar.
company-archive-reason = Motivo
company-successor = Empresa que la sucede
company-successor-help = Si otra empresa continúa el negocio.
company-archived = Se archivó { $name }.
company-archived-on = Archivada el { $day }
company-reopen = Reactivar
company-reopened = Se reactivó { $name }.

pair-title = Posibles duplicados
pair-search = Buscar duplicados
pair-search-again = Buscar de nuevo
pair-searching = Se comparan las empresas entre sí
pair-never = Aún no se han buscado duplicados
pair-never-text = Proa compara todas las empresas activas por su RFC, nombre, contacto y lugar, y propone los pares que pueden ser la misma. No une nada por su cuenta.
pair-searched = { $count ->
    [one] Se comparó { $count } empresa el { $when }.
   *[other] Se compararon { NUMBER($count) } empresas el { $when }.
  }
pair-found = { $count ->
    [0] Ninguna se parece a otra.
    [one] Se encontró { $count } par.
   *[other] Se encontraron { NUMBER($count) } pares.
  }
pair-search-done = { $count ->
    [0] Se buscaron duplicados: ninguna empresa se parece a otra.
    [one] Se buscaron duplicados: se encontró { $count } par.
   *[other] Se buscaron duplicados: se encontraron { NUMBER($count) } pares.
  }
pair-stale = Hubo cambios en las empresas desde esa búsqueda. Busca de nuevo para tenerlos en cuenta.
pair-home = { $count ->
    [one] { NUMBER($count) } par por decidir
   *[other] { NUMBER($count) } pares por decidir
  }
pair-home-stale = Hubo cambios desde la última búsqueda
pair-filter = Filtros de pares
pair-state = Decisión sobre el par
pair-state-open = Por decidir
pair-state-distinct = Son dos
pair-state-merged = Ya unidos
pair-score = Parecido
pair-any-score = con cualquier parecido
pair-score-from = con parecido de { $score } o más
pair-adviser = Quién las registró o cambió
pair-any-adviser = de cualquier persona
pair-first = Empresa
pair-second = Se parece a
pair-reasons = Por qué
pair-told = Por qué son dos
pair-decision = Decisión
pair-count = { $count ->
    [0] Ningún par
    [one] { NUMBER($count) } par
   *[other] { NUMBER($count) } pares
  }
pair-none-open = Ningún par por decidir
pair-none-distinct = De ningún par se ha dicho que son dos
pair-none-merged = Ningún par se ha unido
pair-keys-open = Con el teclado: las flechas recorren la lista, Entrar abre el par para unirlo, y N dice que no son la misma.
pair-keys-distinct = Con el teclado: las flechas recorren la lista, Entrar abre el par, y N lo deja otra vez por decidir.
pair-keys-merged = Con el teclado: las flechas recorren la lista y Entrar abre la empresa que se conservó.
pair-distinguish = No son la misma
pair-distinguish-title = No son la misma empresa
pair-distinguish-text = «{ $first }» y «{ $second }» quedan como dos, y nadie más recibe la pregunta.
pair-distinguish-reason = ¿Cómo se sabe?
pair-distinguish-help = Por ejemplo: son dos plantas con RFC distinto. Queda en la bitácora.
pair-distinguished = Quedó dicho que son dos empresas.
pair-forget = Volver a decidir
pair-forgotten = El par está otra vez por decidir.

merge-title = Unir dos registros
merge-nobody = Faltan las dos empresas por unir
merge-nobody-text = Elige dos en la lista de empresas, o abre un par de los posibles duplicados.
merge-likeness = Parecido: { $score } de 100
merge-swap = Conservar la otra
merge-stays = Se conserva
merge-goes = Se integra
merge-result = Quedará
merge-dates = Registrada el { $registered }; último cambio, { $changed }
merge-contested = Lo que no coincide
merge-contested-help = Elige qué se conserva en cada dato. Nada está elegido de antemano.
merge-joined = Lo que se completa
merge-same = { $count ->
    [one] { $count } dato en el que no hay diferencia
   *[other] { $count } datos en los que no hay diferencia
  }
merge-standing-same = Sin diferencia
merge-standing-only-one = Solo una lo dice
merge-standing-union = Todo lo de las dos
merge-standing-conflict = No coinciden
merge-proposed = Propuesto: es lo que cambió al último
merge-choose = Falta elegir
merge-help-name = Si el que no elijas es otro nombre, queda entre los comerciales.
merge-help-figures = Lo que elijas vale para los años de los que hablan las dos; los demás se conservan.
merge-help-markets = Lo que elijas vale para los mercados en que están las dos; los demás se conservan.
merge-moves = Lo que pasa a la que se conserva
merge-moves-none = No hay nada más que pasar: solo el perfil.
merge-what = Qué
merge-becomes = Qué sucede
merge-becomes-united = Se junta con lo de la otra
merge-becomes-follows = Pasa a la que se conserva
merge-becomes-settled = Se mantiene ante terceras empresas; entre estas dos se retira
merge-becomes-latest = Queda lo que se dijo al último
merge-kind-company-contacts = Contactos
merge-kind-company-products = Productos
merge-kind-company-markets = Mercados
merge-kind-company-figures = Años con personal y ventas
merge-kind-company-sources = Datos de procedencia
merge-kind-registrations = Inscripciones a misiones
merge-kind-answers = Beneficios guardados
merge-kind-origin-cases = Casos de origen
merge-kind-origin-proofs-kept = Pruebas de origen
merge-kind-supplier-declarations = Declaraciones de proveeduría
merge-kind-companies = Empresas archivadas que llevan a ella
merge-kind-directory-listings = Lo que el directorio dice de ella
merge-kind-company-distinctions = Notas de que es distinta de otra
merge-missions = Misiones con inscripción de las dos
merge-missions-help = En cada misión queda una inscripción vigente.
merge-twice-both = Quedan las dos: una ya había terminado
merge-twice-first = Queda la de la que se conserva; la otra se retira
merge-twice-second = Queda la de la que se integra; la otra se retira
merge-twice-refused = Hay que decidir en la misión cuál queda
merge-fall-out = Dos reuniones a la misma hora: la reunión con { $buyers } sale de la agenda y hay que darle otro horario
merge-obstacles = Todavía no se pueden unir
merge-open-archived = Abrir la empresa archivada
merge-told-apart = { $name } dijo el { $day } que son dos empresas
merge-told-apart-text = Si las unes, esa nota se retira.
merge-reason = Por qué son la misma
merge-reason-help = Queda en la historia de las dos.
merge-missing = { $count ->
    [0] Todo lo que no coincide está elegido.
    [one] Falta { $count } dato por elegir.
   *[other] Faltan { $count } datos por elegir.
  }
merge-join = Unir
merge-confirm-title = Unir los dos registros
merge-confirm-text = «{ $gone }» se integra a «{ $keep }», con todo lo que tiene. Sale de las listas y su página lleva a la que se conserva.
merge-confirm-undo = Se puede deshacer, y entonces vuelven las dos como estaban.
merge-done = «{ $gone }» ya es parte de «{ $keep }».
merge-stale = Alguna de las dos cambió mientras elegías
merge-stale-text = No se unieron. Aquí están como son ahora, y lo que elegiste sigue elegido: revísalo y únelas de nuevo.
merge-leave-title = Salir sin unir
merge-leave-text = Lo que elegiste aquí se pierde. Las dos empresas quedan como están.
merge-chosen = Unir las dos
merge-with = Unir con otra…
merge-with-title = Unir «{ $name }» con otra
merge-with-text = Elige el otro registro de la misma empresa. Antes de unirlos los verás lado a lado.
merge-other = La otra empresa
merge-compare = Comparar y unir
merge-compare-with = Comparar y unir con { $name }
merge-joined-on = Se unió a otra el { $day }
merge-part-of = Es parte de
merge-came-from = «{ $name }» ahora es parte de esta empresa
merge-came-from-text = Por eso se abrió esta página en lugar de la suya.
merge-its-history = Ver la historia que tenía

stale-title = Alguien más guardó esta empresa mientras la editabas
stale-taken = Cambió: { $fields }. Se puede combinar con lo tuyo.
stale-both = También cambiaron, y tú los cambiaste: { $fields }. Al combinar queda lo tuyo.
stale-nothing = Lo guardado y lo tuyo dicen lo mismo.
stale-combine = Combinar con lo mío
stale-take-saved = Tomar lo guardado

problem-successor = Elige otra empresa activa.

column-companies-legal-name = Nombre legal
column-companies-trade-names = Nombres comerciales
column-companies-rfc = RFC
column-companies-rfc-override = Motivo para aceptar el RFC
column-companies-person-kind = Tipo de persona
column-companies-scian = Actividad SCIAN
column-companies-size-sector = Sector para el tamaño
column-companies-sectors = Sectores
column-companies-state = Estado
column-companies-municipality = Municipio
column-companies-address = Domicilio
column-companies-postal-code = Código postal
column-companies-web = Sitio web
column-companies-programmes = Programas
column-companies-export-experience = Experiencia exportadora
column-companies-archived-on = Archivada el
column-companies-archive-reason = Motivo del archivo
column-companies-successor-id = Empresa que la sucede
column-companies-deleted-at = Registro retirado
column-company-distinctions-first-id = Una empresa
column-company-distinctions-second-id = La otra empresa
column-company-distinctions-reason = Por qué son distintas
column-company-distinctions-person-id = Quién lo dijo
column-company-distinctions-deleted-at = Retirado
column-company-contacts-name = Contacto
column-company-contacts-role = Contacto: cargo
column-company-contacts-mail = Contacto: correo
column-company-contacts-phone = Contacto: teléfono
column-company-contacts-is-primary = Contacto principal
column-company-contacts-deleted-at = Contacto retirado
column-company-figures-year = Año
column-company-figures-workers = Personal
column-company-figures-sales-minor = Ventas anuales (MXN)
column-company-figures-deleted-at = Año retirado
column-company-markets-market = Mercado
column-company-markets-status = Mercado: avance
column-company-markets-deleted-at = Mercado retirado
column-company-products-description = Producto
column-company-products-code = Producto: código
column-company-products-edition = Producto: nomenclatura
column-company-products-capacity = Producto: capacidad
column-company-products-capacity-unit = Producto: unidad
column-company-products-capacity-period = Producto: periodo
column-company-products-certifications = Producto: certificaciones
column-company-products-is-exportable = Listo para exportar
column-company-products-deleted-at = Producto retirado
column-exchange-rates-from-currency = De
column-exchange-rates-to-currency = A
column-exchange-rates-valid-on = Fecha del tipo de cambio
column-exchange-rates-rate = Tipo de cambio
column-exchange-rates-source = Fuente del tipo de cambio
column-exchange-rates-deleted-at = Tipo de cambio retirado
column-answers-product-code = Producto consultado
column-answers-product-id = Producto de la empresa
column-answers-market = Mercado
column-answers-asked-on = Día de la importación
column-answers-deleted-at = Respuesta retirada
column-import-recipes-name = Nombre
column-import-recipes-market = Mercado
column-import-recipes-deleted-at = Receta retirada
column-company-recipes-name = Nombre
column-company-recipes-deleted-at = Receta retirada
column-company-sources-system = Registro
column-company-sources-outside-id = Clave en el registro
column-company-sources-file = Archivo de origen
column-company-sources-file-row = Fila del archivo
column-company-sources-imported-on = Importada el
column-company-sources-deleted-at = Origen retirado
value-companies-person-kind-legal = Persona moral
value-companies-person-kind-natural = Persona física
value-companies-size-sector-industry = Industria
value-companies-size-sector-commerce = Comercio
value-companies-size-sector-services = Servicios
value-companies-export-experience-none = Aún no exporta
value-companies-export-experience-occasional = Exporta de vez en cuando
value-companies-export-experience-regular = Exporta cada año
value-companies-archive-reason-merged = Se unió con otra
value-company-markets-status-interested = Con interés
value-company-markets-status-exploring = En exploración
value-company-markets-status-exporting = Exporta
value-company-markets-status-paused = En pausa
value-company-products-capacity-period-month = al mes
value-company-products-capacity-period-year = al año
value-company-products-edition-HS2022 = Sistema Armonizado 2022
value-company-products-edition-MX = Tarifa de México
