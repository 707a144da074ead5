missions-create = Crear una misión
missions-search = Nombre, ciudad o país
missions-filter = Filtros de misiones
missions-any-kind = de cualquier tipo
missions-when = Fechas
missions-to-come = próximas
missions-past-too = también las pasadas
missions-view = Forma de ver
missions-list = Lista
missions-calendar = Calendario
missions-count = { $count ->
    [0] Ninguna
    [one] { NUMBER($count) } misión o feria
   *[other] { NUMBER($count) } misiones y ferias
  }
missions-none = Aún no hay misiones
missions-none-to-come = No hay misiones próximas
missions-none-text = Crea una misión, una feria o un encuentro de negocios para inscribir empresas.
missions-none-found = Ninguna misión coincide
missions-see-past = Ver también las pasadas
calendar-agenda = Misiones del periodo
calendar-nothing = No hay misiones en estas fechas.
calendar-next = Sigue { $name }.
calendar-see = Ver { $day }
calendar-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
  }

mission-title = Misión
mission-name = Nombre
mission-kind = Tipo
mission-kind-mission = Misión comercial
mission-kind-fair = Feria o exposición
mission-kind-buyers-meeting = Encuentro de negocios
mission-dates = Fechas
mission-place = Lugar
mission-places = Lugares
mission-window = Inscripción
window-before = Aún no abre
window-open = Abierta
window-closed = Cerrada

places-label = Lugares
places-taken = { $accepted } de { $capacity } lugares ocupados
places-short = { $accepted } de { $capacity }
places-free = { $count ->
    [0] sin lugares libres
    [one] { $count } lugar libre
   *[other] { $count } lugares libres
  }
places-waiting = { $count ->
    [0] nadie en espera
    [one] { $count } en espera
   *[other] { $count } en espera
  }

mission-tabs = Partes de la misión
mission-tab-call = Convocatoria
mission-tab-registrations = Inscripciones
mission-tab-meetings = Agenda
mission-tab-history = Historia
mission-register = Inscribir una empresa
mission-edit = Editar
task-plan-missions = Planear misiones, con su convocatoria y sus reuniones, es tarea de coordinación de misiones, dirección o administración.
task-register-to-missions = Inscribir empresas y recibir lo que entregan y solicitan es tarea de asesoría, coordinación de misiones, dirección o administración.
task-decide-places = Decidir sobre los lugares y cotejar originales es tarea de coordinación de misiones, dirección o administración.
task-record-attendance = Anotar quién llegó es tarea de asesoría, promoción, coordinación de misiones, dirección o administración.
mission-edit-title = Editar la misión
mission-export-xlsx = Exportar el registro a Excel (XLSX)
mission-export-csv = Exportar el registro a CSV
mission-export-ics = Exportar al calendario (ICS)

mission-form = Datos de la misión
mission-create = Crear
mission-saved = Se guardó { $name }.
mission-section-basics = Qué es y a dónde va
mission-section-dates = Fechas, plazo y lugares
mission-country = País
mission-city = Ciudad
mission-venue = Sede
mission-organiser = Organiza
mission-sectors = Sectores
mission-markets = Mercados
mission-description = Descripción
mission-starts = Empieza
mission-ends = Termina
mission-time-zone = Zona horaria
mission-opens = Abre la inscripción
mission-opens-help = Con la hora del lugar. Si queda vacío, ya está abierta.
mission-opens-at-once = Desde su creación
mission-closes = Cierra la inscripción
mission-closes-help = Con la hora del lugar. Si queda vacío, cierra al terminar el último día.
mission-closes-at-end = Al terminar el último día
mission-local-time = { $day }, { $time } ({ $timeZone })
mission-capacity = Cupo
mission-capacity-help = Cuántas empresas pueden participar.

mission-requirements = Requisitos
mission-requirements-always = Siempre se revisa que el plazo esté abierto y que la empresa no tenga ya una inscripción.
mission-no-requirements = No pide nada más.
mission-asks = La empresa debe tener
mission-any = Si queda vacío, se admite cualquiera.
mission-experience-any = Cualquiera
mission-experience-occasional = Al menos de vez en cuando
mission-experience-regular = Cada año
requirement-registered-profile = Perfil completo: RFC, estado, contacto, cifras y producto
requirement-rfc-valid = RFC válido
requirement-exportable-product = Un producto listo para exportar, con código
requirement-size = Tamaño: { $values }
requirement-sector = Sector: { $values }
requirement-state = Estado: { $values }
requirement-export-experience = Experiencia exportadora, al menos: { $values }
requirement-short-registered-profile = Perfil completo
requirement-short-rfc-valid = RFC válido
requirement-short-exportable-product = Producto listo para exportar
requirement-short-size = Tamaño
requirement-short-sector = Sector
requirement-short-state = Estado
requirement-short-export-experience = Experiencia exportadora
requirement-short-window-open = Plazo abierto
requirement-short-not-registered = Sin inscripción previa
missing-rfc = RFC
missing-state = estado
missing-contacts = contacto con correo o teléfono
missing-figures = personal y ventas
missing-products = producto

register-company = Empresa
register-company-help = Busca por nombre, RFC o producto.
register-complete-profile = Completar el perfil de la empresa
register-products = Productos que llevará
register-products-help = Productos
register-delegates-help = Al menos una persona.
register-submit = Inscribir
register-refused = La empresa no cumple todos los requisitos.
register-done = Se inscribió { $name }.
register-result-place = { $name } tiene lugar
register-result-confirm = Cuando la empresa confirme, márcalo en las inscripciones.
register-result-waiting = { $name } quedó en lista de espera
register-result-position = Posición { $position } de la lista. Si se libera un lugar, se le asigna en ese orden.
register-result-applied = La solicitud de { $name } queda por decidir
register-result-unknown = Falta un dato para saber si cumple los requisitos. La decisión se toma en las inscripciones.
register-see-all = Ver las inscripciones
register-another = Inscribir otra empresa
delegate-number = Persona { $number }
delegate-add = Agregar a una persona
delegate-remove = Quitar a la persona { $number }
delegate-name = Nombre
delegate-role = Cargo
delegate-mail = Correo
delegate-phone = Teléfono

registrations-none = Aún no hay inscripciones
registrations-open = Por decidir
registrations-taking-part = Con lugar
registrations-waiting = Lista de espera
registrations-out = Fuera
registration-company = Empresa
registration-state = Situación
registration-delegates = Personas que asisten
registration-applied-on = Solicitud
registration-position = Posición { $position } de la lista
registration-moves = Acciones
registration-moves-of = Acciones de { $name }
registration-reason = Motivo
registration-reason-help = Queda en la bitácora.
registration-move-gone = Otra persona cambió la inscripción y este paso ya no se puede dar.
registration-edit = Cambiar personas y productos
registration-edit-title = Personas y productos de la inscripción
registration-gone = La inscripción ya no está en esta misión
registration-saved = Se guardó la inscripción de { $name }.
registration-moved = { $name }: { $state }.
registration-promoted = { $count ->
    [one] Se liberó un lugar: { $names } pasó de la lista de espera a tener lugar.
   *[other] Se liberaron lugares: { $names } pasaron de la lista de espera a tener lugar.
  }
registration-applied = Solicitud
registration-accepted = Aceptada
registration-waiting = En espera
registration-rejected = Rechazada
registration-confirmed = Confirmada
registration-attended = Asistió
registration-withdrawn = Retirada
move-applied = Regresar a solicitud
move-accepted = Dar lugar
move-waiting = Pasar a lista de espera
move-rejected = Rechazar
move-confirmed = Confirmar
move-attended = Registrar asistencia
move-withdrawn = Retirar

column-missions-name = Nombre
column-missions-kind = Tipo
column-missions-country = País
column-missions-city = Ciudad
column-missions-venue = Sede
column-missions-time-zone = Zona horaria
column-missions-starts-on = Empieza
column-missions-ends-on = Termina
column-missions-sectors = Sectores
column-missions-markets = Mercados
column-missions-organiser = Organiza
column-missions-capacity = Cupo
column-missions-opens-at = Abre la inscripción
column-missions-closes-at = Cierra la inscripción
column-missions-description = Descripción
column-missions-requirements = Requisitos
column-missions-deleted-at = Misión retirada
column-registrations-state = Situación
column-registrations-reason = Motivo
column-registrations-products = Productos
column-registrations-deleted-at = Inscripción retirada
column-delegates-name = Persona
column-delegates-role = Persona: cargo
column-delegates-mail = Persona: correo
column-delegates-phone = Persona: teléfono
column-delegates-deleted-at = Persona retirada
value-missions-kind-mission = Misión comercial
value-missions-kind-fair = Feria o exposición
value-missions-kind-buyers-meeting = Encuentro de negocios
value-registrations-state-applied = Solicitud
value-registrations-state-accepted = Aceptada
value-registrations-state-waiting = En espera
value-registrations-state-rejected = Rechazada
value-registrations-state-confirmed = Confirmada
value-registrations-state-attended = Asistió
value-registrations-state-withdrawn = Retirada
