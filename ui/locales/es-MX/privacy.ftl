# Personas y privacidad: supresión de datos personales.

privacy-erased-person = Persona suprimida
privacy-erased-document = Documento suprimido
privacy-archived-reason = Se suprimieron sus datos personales

operation-erase-person = Se suprimieron los datos de una persona

error-privacy-invalid = Revisa los campos marcados.
error-privacy-legal-person = Es una persona moral: sus datos no son datos personales. Suprime a sus contactos, uno por uno.
error-privacy-erased-before = Los datos de esta persona ya se suprimieron.
error-privacy-other-rows = Lo que elegiste ya no está como lo viste. Vuelve a revisar qué se suprime.

problem-reason-names-person = El motivo queda en el registro: escríbelo sin nombrar a la persona ni sus datos.

column-erasures-kind = Quién era
column-erasures-subject-id = Registro
column-erasures-reason = Motivo
column-erasures-erased-on = Día de la supresión
column-erasures-row-count = Registros suprimidos
column-erasures-stayed = Lo que se conserva
column-erasures-deleted-at = Quitado

privacy-title = Personas y privacidad
privacy-tab = Privacidad
privacy-tabs = Apartados de privacidad
privacy-tab-erasures = Supresiones

privacy-kind-contact = Contacto de una empresa
privacy-kind-company = Empresa, persona física
privacy-kind-delegate = Representante en una misión
privacy-kind-supplier = Proveedor o proveedora
privacy-kind-lead = Prospecto, persona que se conoció en una feria
privacy-kind-badge = Persona con gafete de una misión

privacy-place-companies = Empresa
privacy-place-company-contacts = Contacto
privacy-place-delegates = Representante en una misión
privacy-place-directory-listings = Consentimiento para el directorio
privacy-place-origin-proofs-kept = Prueba de origen
privacy-place-supplier-declarations = Declaración de proveeduría
privacy-place-origin-evidence = Documento adjunto
privacy-place-changes = Bitácora, en columnas que no eran de una persona
privacy-place-answers = Respuestas guardadas
privacy-place-origin-cases = Casos de origen
privacy-place-missions = Misiones
privacy-place-registrations = Inscripciones
privacy-place-company-products = Productos
privacy-place-company-sources = Procedencia de empresas
privacy-place-company-distinctions = Notas de que dos empresas son distintas
privacy-place-people = Personas de la oficina
privacy-place-leads = Prospecto
privacy-place-badges = Gafete
privacy-place-door-scans = Paso por una puerta
privacy-place-company-documents = Documento de una empresa
privacy-place-company-views = Vista guardada de empresas
privacy-place-roster-members = Nota de una lista de empresas
privacy-place-readiness-diagnoses = Diagnóstico de preparación
privacy-place-export-plans = Plan de exportación
privacy-place-plan-actions = Acción de un plan de exportación
privacy-place-reviews = Evaluación de una solicitud
privacy-place-review-conflicts = Conflicto de interés
privacy-place-needed-items = Documento que se pide
privacy-place-checklist-lines = Lista de documentos de una misión
privacy-place-change-requests = Solicitud de cambio
privacy-place-agenda-entries = Itinerario
privacy-place-mission-tasks = Tarea de una misión
privacy-place-mission-expenses = Gasto de una misión
privacy-place-mission-results = Resultado de una empresa
privacy-place-result-sales = Venta reportada
privacy-place-result-confirmations = Respuesta de una empresa a su resultado
privacy-place-sale-verdicts = Decisión sobre dos ventas
privacy-place-service-opinions = Opinión sobre un servicio
privacy-place-mission-lessons = Lección aprendida

privacy-by-itself = Es el registro elegido
privacy-by-belongs = Pertenece a la persona
privacy-by-name = Lleva su nombre
privacy-by-tax-id = Lleva su RFC
privacy-by-mail = Lleva su correo
privacy-by-phone = Lleva su teléfono
privacy-by-earlier = Lo decía antes de una corrección; el historial aún lo guarda

privacy-ground-proof-kept = Prueba de origen expedida: el tratado obliga a conservarla.
privacy-ground-proof-records = Sustenta una prueba de origen expedida, que se conserva con ella.
privacy-ground-until = Hasta el { $day }.
privacy-ground-open = Sin último día conocido.

privacy-erase = Suprimir datos personales
privacy-erase-title = Suprimir los datos de { $name }
privacy-erase-person = Suprimir datos…
privacy-erase-of = Suprimir datos de { $name }…
privacy-erase-supplier = Suprimir datos de quien provee…
privacy-erase-lead = Se borra de la base, de la búsqueda, de los borradores y de la historia. No se puede deshacer, y deshacer operaciones anteriores no lo trae de vuelta.
privacy-erase-gone = Qué se suprime
privacy-erase-doubtful = Quizá es la misma persona
privacy-erase-doubtful-help = Coincide un dato, pero puede ser de otra persona. Marca lo que también es suyo.
privacy-erase-stayed = Qué se conserva, y por qué
privacy-erase-where = Dónde está
privacy-erase-company = Empresa
privacy-erase-says = Qué dice
privacy-erase-found = Cómo se encontró
privacy-erase-ground = Fundamento
privacy-erase-deleted = Ya estaba quitado
privacy-erase-include = También es suyo
privacy-erase-beside = Además
privacy-erase-drafts = { $count ->
    [one] Se tira { $count } borrador que tiene sus datos.
   *[other] Se tiran { $count } borradores que tienen sus datos.
}
privacy-erase-staged = { $count ->
    [one] Se quita { $count } fila de una importación sin terminar.
   *[other] Se quitan { $count } filas de importaciones sin terminar.
}
privacy-erase-mentions = Queda escrito en textos libres, que solo una persona puede revisar:
privacy-erase-mention = { $place }: { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
privacy-erase-backups = Respaldos que lo conservan
privacy-erase-backups-help = Un respaldo no se cambia: los de cada día dejan su lugar a los nuevos después de { $days } días; los demás, cuando hay 20 más nuevos del mismo tipo o cuando alguien los borra.
privacy-erase-backup = Respaldo
privacy-erase-backup-made = Hecho
privacy-erase-backup-until = Se va el
privacy-erase-backup-open = Cuando haya más nuevos
privacy-erase-reason = Motivo
privacy-erase-reason-help = Por ejemplo: solicitud de cancelación. Queda en el registro, así que no nombra a la persona.
privacy-erase-confirm = Suprimir para siempre
privacy-erased = Se suprimieron los datos
privacy-erased-text = { $count ->
    [one] Se suprimió { $count } registro. Ningún archivo de la base conserva el dato.
   *[other] Se suprimieron { $count } registros. Ningún archivo de la base conserva los datos.
}
privacy-erased-stayed = { $count ->
    [one] Se suprimió { $count } registro. Lo que sigue se conserva mientras dure cada deber; Inicio avisa cuando se pueda suprimir.
   *[other] Se suprimieron { $count } registros. Lo que sigue se conserva mientras dure cada deber; Inicio avisa cuando se pueda suprimir.
}
privacy-erased-to-list = Ver las supresiones

contact-actions = Acciones
contact-actions-of = Acciones de { $name }

privacy-erasures-none = Nadie ha pedido que se supriman sus datos
privacy-erasures-none-text = La supresión empieza en la ficha de un contacto o de una empresa que es persona física. Aquí queda cuándo y por qué, sin decir de quién.
privacy-erasures-day = Día
privacy-erasures-kind = De quién
privacy-erasures-rows = Registros
privacy-erasures-reason = Motivo
privacy-erasures-stayed = Se conserva
privacy-erasures-due = { $count ->
    [one] Ya nada obliga a conservar un registro que quedó de una supresión.
   *[other] Ya nada obliga a conservar { $count } registros que quedaron de supresiones.
}
privacy-erasures-finish = Suprimir lo que quedó
privacy-erasures-finish-text = Quedaron porque un deber obligaba a conservarlos, y ese deber terminó. Se suprimen para siempre: nada los devuelve, ni la bitácora.
privacy-erasures-finished = { $count ->
    [one] Se suprimió un registro.
   *[other] Se suprimieron { $count } registros.
}

# Solicitudes de derechos ARCO y días inhábiles.

operation-save-privacy-request = Se registró o cambió una solicitud de derechos ARCO
operation-move-privacy-request = Avanzó una solicitud de derechos ARCO
operation-add-holiday = Se agregaron días inhábiles
operation-remove-holiday = Se quitaron días inhábiles

error-privacy-request-moved = La solicitud ya avanzó: el día en que llegó y la ley ya no cambian.
error-privacy-request-step = Ese paso no sigue del estado de la solicitud. Vuelve a abrirla y elige otro.

problem-day-to-come = Ese día aún no llega.
problem-arco-day-before = Lo último que pasó fue el { $last }: este paso no puede ser anterior.
problem-arco-identity = Antes de conceder algo, comprueba la identidad de quien lo pide.
problem-holiday-order = El último día no puede ser anterior al primero.
problem-holiday-long = Son más de { $max } días. Agrégalos por partes.

column-privacy-requests-name = Titular
column-privacy-requests-representative = Representante
column-privacy-requests-reply-to = Dónde responder
column-privacy-requests-asked-for = Derecho
column-privacy-requests-law = Ley
column-privacy-requests-received-on = Día en que llegó
column-privacy-requests-identity = Identidad
column-privacy-requests-details = Qué pide
column-privacy-requests-subject-kind = Quién es
column-privacy-requests-subject-id = Registro
column-privacy-requests-info-asked-on = Día en que se pidió información
column-privacy-requests-info-came-on = Día en que llegó la información
column-privacy-requests-extended-on = Día en que se amplió el plazo
column-privacy-requests-answered-on = Día de la respuesta
column-privacy-requests-answer = Respuesta
column-privacy-requests-doing-extended-on = Día en que se amplió el plazo para cumplir
column-privacy-requests-carried-out-on = Día en que se cumplió
column-privacy-requests-closed-on = Día de cierre
column-privacy-requests-note = Nota del último paso
column-privacy-requests-deleted-at = Quitada
column-office-holidays-first-day = Primer día
column-office-holidays-last-day = Último día
column-office-holidays-name = Nombre
column-office-holidays-deleted-at = Quitado

privacy-place-privacy-requests = Solicitud de derechos ARCO
privacy-ground-request-open = La solicitud sigue abierta; al cerrarla se puede suprimir.

arco-right-access = Acceso
arco-right-rectification = Rectificación
arco-right-cancellation = Cancelación
arco-right-opposition = Oposición
arco-right-access-detail = saber qué datos tiene la oficina
arco-right-rectification-detail = que se corrijan
arco-right-cancellation-detail = que se supriman
arco-right-opposition-detail = que no se usen para algo

arco-law-lgpdppso = LGPDPPSO
arco-law-lgpdppso-detail = dependencias y organismos públicos
arco-law-lfpdppp = LFPDPPP
arco-law-lfpdppp-detail = particulares

arco-identity-none = Sin comprobar
arco-identity-in-person = Identificación oficial, en persona
arco-identity-copy = Copia de identificación oficial
arco-identity-electronic-signature = Firma electrónica
arco-identity-representative = Representante, con documento

arco-state-received = Recibida
arco-state-info-asked = Se pidió información
arco-state-answered = Respondida
arco-state-carried-out = Cumplida
arco-state-closed = Cerrada

arco-answer-granted = Procede
arco-answer-partly = Procede en parte
arco-answer-refused = No procede

arco-step-ask-info = Pedir más información
arco-step-info-came = Llegó la información
arco-step-extend = Ampliar el plazo
arco-step-answer = Responder
arco-step-extend-doing = Ampliar el plazo para cumplir
arco-step-carry-out = Anotar que se cumplió
arco-step-close = Cerrar

arco-event-came = Llegó la solicitud
arco-event-ask-info = Se pidió más información
arco-event-info-came = Llegó la información
arco-event-extend = Se amplió el plazo
arco-event-answer = Se respondió
arco-event-extend-doing = Se amplió el plazo para cumplir
arco-event-carry-out = Se cumplió
arco-event-close = Se cerró

arco-term-ask = Último día para pedir más información
arco-term-tell = La persona tiene hasta este día para completar
arco-term-answer = Responder a más tardar
arco-term-carry-out = Cumplir a más tardar

arco-note-ask-info = Qué se pidió
arco-note-info-came = Nota
arco-note-extend = Por qué se amplía
arco-note-answer = Fundamento o nota
arco-note-extend-doing = Por qué se amplía
arco-note-carry-out = Qué se hizo
arco-note-close = Nota

privacy-tab-requests = Solicitudes
privacy-tab-holidays = Días inhábiles

arco-register = Registrar solicitud
arco-edit = Cambiar la solicitud
arco-none = Ninguna solicitud
arco-none-text = Cuando alguien pida ver, corregir, suprimir o dejar de usar sus datos, regístralo aquí: Proa cuenta los días hábiles de la ley.
arco-holder = Titular
arco-representative = Representante
arco-representative-help = Solo si alguien pide en su nombre.
arco-reply-to = Dónde responder
arco-reply-to-help = Correo, teléfono o domicilio.
arco-right = Derecho
arco-law = Ley que rige a la oficina
arco-received-on = Día en que llegó
arco-identity = Cómo se comprobó la identidad
arco-details = Qué pide
arco-details-help = Con sus palabras.
arco-save = Guardar solicitud
arco-saved = Solicitud guardada
arco-moved = Solicitud actualizada
arco-state = Estado
arco-due = Vence
arco-days-left = { $count ->
    [0] Vence hoy
    [one] { $count } día hábil
   *[other] { $count } días hábiles
}
arco-late = Vencida
arco-nothing-due = Nada pendiente
arco-title = Solicitud de { $name }
arco-next = Qué sigue
arco-happened = Qué ha pasado
arco-what = Qué se pide
arco-due-line = { $days } días hábiles desde el { $from }. { $citation }.
arco-low = Plazo tomado de la ley anterior y sin cotejar con el texto vigente desde el 20 de marzo de 2025: confírmalo con el área jurídica.
arco-step-on = Día
arco-step-answer-what = Respuesta
arco-whose = De quién son los datos
arco-whose-none = Sin ligar. Busca a la persona por su nombre para entregar o suprimir sus datos.
arco-search = Buscar a la persona
arco-search-help = Nombre, correo o teléfono.
arco-file = Entregar sus datos
arco-file-help = Un PDF y un JSON con todo lo que la oficina tiene de la persona, y lo que hubo antes.
arco-file-saved = Archivo de datos guardado en { $name }
arco-erase = Suprimir sus datos
arco-erase-others = Suprimir corresponde a quien dirige la oficina o administra la instalación.

holiday-new-year = Año Nuevo
holiday-constitution = Día de la Constitución
holiday-juarez = Natalicio de Benito Juárez
holiday-labour = Día del Trabajo
holiday-independence = Día de la Independencia
holiday-revolution = Día de la Revolución
holiday-handover = Transmisión del Poder Ejecutivo Federal
holiday-christmas = Navidad

holidays-add = Agregar días
holidays-year = Año
holidays-law = De la ley
holidays-law-help = Ley Federal del Trabajo, artículo 74. La jornada electoral y los días propios de la oficina se agregan abajo.
holidays-own = De la oficina
holidays-own-none = La oficina no ha agregado días en este año.
holidays-day = Día
holidays-name = Nombre
holidays-first = Primer día
holidays-last = Último día
holidays-last-help = Vacío si es un solo día.
holidays-actions = Acciones
holidays-remove = Quitar «{ $name }»
holidays-added = Días inhábiles agregados
holidays-removed = Días inhábiles quitados

home-arco = Solicitudes sobre datos personales
home-arco-all = Ver todas

privacy-file-title = Datos personales de { $name }
privacy-file-kind = Archivo de datos personales
privacy-file-held = Lo que la oficina tiene
privacy-file-held-help = Cada registro que dice algo de la persona, como está hoy.
privacy-file-datum = Dato
privacy-file-value = Valor
privacy-file-history = Lo que hubo antes
privacy-file-history-none = Nada ha cambiado desde que se escribió.
privacy-file-day = Día
privacy-file-before = Antes
privacy-file-after = Después
privacy-file-note-json = El archivo JSON que lo acompaña dice lo mismo, letra por letra, para leerlo con otro programa.
privacy-file-note-rights = La persona puede pedir que estos datos se corrijan, se supriman o no se usen para algún fin.

dialog-open-person-data = Elige una carpeta vacía para los datos de la persona

# Avisos de privacidad y lo que los contactos dicen del uso de sus datos.

operation-say-to-purpose = Un contacto dijo para qué se usan sus datos
operation-prefer-channel = Se anotó cómo prefiere un contacto que se le escriba o llame
operation-add-notice = Se agregó un aviso de privacidad

problem-notice-twice = Ya hay un aviso con esa versión.

column-privacy-notices-edition = Versión
column-privacy-notices-in-force-on = Vigente desde
column-privacy-notices-text-es = Texto en español
column-privacy-notices-text-en = Texto en inglés
column-privacy-notices-deleted-at = Quitado
column-contact-consents-contact-id = Contacto
column-contact-consents-purpose = Finalidad
column-contact-consents-word = Qué dijo
column-contact-consents-notice-id = Aviso de privacidad
column-contact-consents-given-by = Quién lo dijo
column-contact-consents-channel = Cómo lo dijo
column-contact-consents-given-on = Cuándo lo dijo
column-contact-consents-document = Documento
column-contact-consents-deleted-at = Quitado
column-contact-channels-contact-id = Contacto
column-contact-channels-channel = Medio preferido
column-contact-channels-deleted-at = Quitado

merge-kind-contact-consents = Lo que sus contactos dijeron del uso de sus datos
merge-kind-contact-channels = Medios que prefieren sus contactos
privacy-place-contact-consents = Consentimiento de un contacto

purpose-promotion = Servicios de promoción
purpose-directory = Directorio de empresas exportadoras
purpose-missions = Misiones y ferias
purpose-statistics = Estadística

consent-word-given = Consiente
consent-word-withdrawn = Retira su consentimiento
consent-word-opposed = Se opone

channel-mail = Correo
channel-phone = Teléfono
channel-message = Mensaje
channel-letter = Carta
channel-form = Formulario
channel-in-person = En persona
channel-preferred = Cómo prefiere que se le contacte
channel-saved = Medio preferido guardado

consents-of = Privacidad de { $name }
consents-help = Lo último que dijo es lo que cuenta. Si se opone a los servicios de promoción, no sale en las listas que se exportan.
consent-of = { $name }: { $purpose }
consent-purpose = Finalidad
consent-use = Sus datos
consent-used = Se usan
consent-unused = No se usan
consent-last = Lo último que dijo
consent-nothing-said = Nada todavía
consent-on-notice = Aviso { $edition }
consent-note = Anotar qué dice sobre: { $purpose }
consent-word = Qué dice
consent-notice = Aviso que se le mostró
consent-no-notice = Aún no hay avisos. Agrega el de la oficina en Privacidad, Avisos.
consent-given-by = Quién lo dice
consent-channel = Cómo
consent-given-on = Cuándo
consent-document = Documento
consent-document-help = Dónde está lo que lo demuestra.
consent-saved = Guardado lo que dice el contacto

privacy-tab-notices = Avisos
notices-add = Agregar aviso
notices-none = La oficina no tiene avisos de privacidad
notices-none-text = El aviso dice a las personas para qué se usan sus datos. Cada consentimiento nombra la versión que se mostró.
notice-edition = Aviso { $edition }
notice-since = Vigente desde el { $day }
notice-in-force = Vigente
notice-edition-label = Versión
notice-edition-help = Por ejemplo, 2026-1.
notice-in-force-on = Vigente desde
notice-text-es = Texto en español
notice-text-en = Texto en inglés
notice-saved = Aviso guardado

# Lo que las personas dicen de sí mismas, por voluntad propia.

operation-declare-diversity = Se guardó una autoadscripción voluntaria
operation-withdraw-diversity = Se retiró una autoadscripción voluntaria

column-diversity-declarations-delegate-id = Representante
column-diversity-declarations-answers = Autoadscripción
column-diversity-declarations-words = Con sus palabras
column-diversity-declarations-declared-on = Día
column-diversity-declarations-deleted-at = Retirada

merge-kind-diversity-declarations = Autoadscripción voluntaria
privacy-place-diversity-declarations = Autoadscripción voluntaria

ground-women-led = Mujeres
ground-women-led-asked = ¿Es propiedad de mujeres o la dirigen mujeres?
ground-indigenous = Pueblos indígenas y afromexicanos
ground-indigenous-asked = ¿Es de un pueblo o comunidad indígena o afromexicana?
ground-disability = Discapacidad
ground-disability-asked = ¿Es propiedad de personas con discapacidad o la dirigen?
ground-youth = Juventud
ground-youth-asked = ¿Es propiedad de personas de 18 a 29 años o la dirigen?
ground-other = Otro motivo
ground-other-asked = ¿Hay otra condición que quiera señalar?

self-answer-yes = Sí
self-answer-no = No
self-answer-unsaid = Prefiere no decirlo
self-answer-blank = Sin respuesta

privacy-tab-diversity = Diversidad
diversity-declare = Autoadscripción…
diversity-title = Autoadscripción voluntaria
diversity-voluntary = Nadie tiene que contestar. Queda aparte del perfil, no sale en listas, exportaciones ni evaluaciones, y solo se cuenta en conjunto. Se puede retirar en cualquier momento.
diversity-words = Con sus palabras
diversity-declared-on = Día en que se dijo
diversity-saved = Autoadscripción guardada
diversity-withdraw = Retirar
diversity-withdraw-text = Se borra lo que se dijo, también de la historia. No se puede deshacer.
diversity-leave-title = Salir sin guardar
diversity-leave-text = Lo que se dijo no queda en ningún borrador, para que nadie más lo lea: si sales, se pierde.
diversity-withdrawn = Autoadscripción retirada
diversity-none = Ninguna empresa ha dicho nada de sí todavía
diversity-none-text = En el menú de una empresa está su autoadscripción. Aquí se cuenta en conjunto.
diversity-hidden-help = Los números menores que { $threshold } no se muestran, ni otros que permitirían calcularlos.
diversity-hidden = oculto
diversity-unknown = Sin dato
diversity-total = Total
diversity-by-state = Por estado
diversity-by-size = Por tamaño
diversity-by-sector = Por sector principal
