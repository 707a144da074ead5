# Las reuniones de una misión.
operation-save-buyer = Guardó una empresa compradora
operation-save-meeting-session = Guardó una sesión de reuniones
operation-save-meeting-places = Guardó mesas y módulos
operation-save-meeting-participant = Guardó quién participa en las reuniones
operation-remove-meeting-part = Quitó una parte de las reuniones de una misión
operation-suggest-meetings = Sugirió reuniones
operation-ask-meeting = Anotó una solicitud de reunión
operation-move-meeting-request = Cambió una solicitud de reunión
operation-schedule-meetings = Programó las reuniones de una misión
operation-mend-meetings = Reparó la agenda de reuniones
operation-lock-meeting = Fijó o liberó una reunión
operation-note-meeting = Anotó cómo resultó una reunión
progress-meetings = Reuniones programadas
progress-meeting-papers = Hojas impresas
progress-meeting-calendars = Calendarios escritos
error-meeting-invalid = Revisa los campos señalados.
error-meeting-sessions-overlap = La sesión se cruza con otra. Cambia su horario o el de la otra.
error-meeting-no-sessions = La misión no tiene sesiones todavía. Agrega al menos una para programar reuniones.
error-meeting-already-asked = Ya hay una solicitud entre estas dos partes. Ábrela para cambiarla.
error-meeting-not-a-pair = Una reunión es entre una empresa inscrita y una empresa compradora de la misma misión. Elige una de cada lado.
error-meeting-move-refused = La solicitud ya cambió, o este paso no le corresponde a esa parte. Consulta cómo está ahora.
error-meeting-reason-required = Escribe el motivo: la oficina decide en lugar de otra parte.
error-meeting-locks-contradict = Hay reuniones fijas que se contradicen. Libera alguna y programa de nuevo.
error-meeting-takes-part = Ya participa en las reuniones de esta misión. Ábrela en la lista para cambiar sus datos.
error-meeting-stands-on = De esto dependen reuniones ({ $meetings }), solicitudes ({ $wishes }), lugares ({ $places }) y participaciones ({ $participants }). Confirma que también se quiten.
error-meeting-mending-stopped = La reparación se detuvo. La agenda queda como estaba: repárala de nuevo y deja que termine.
error-meeting-mending-changed = Desde que la viste, el día siguió y la reparación ya sería otra. La agenda queda como estaba: vuelve a ver qué cambiaría.
error-meeting-away-known = Ya está anotado que no está el resto de ese día. Repara la agenda para mover sus reuniones.
error-meeting-place-known = En esta misión ya hay un lugar que se llama { $name }. Dale otro nombre a este.
error-meeting-happened = { $count ->
    [one] { $count } reunión ya ocurrió, y lo que ocurrió se conserva. Corrige antes cómo resultó.
   *[other] { $count } reuniones ya ocurrieron, y lo que ocurrió se conserva. Corrige antes cómo resultaron.
  }
column-buyers-name = Empresa compradora
column-buyers-country = País
column-buyers-city = Ciudad
column-buyers-web = Página
column-buyers-needs = Qué necesita
column-buyers-notes = Notas
column-buyers-deleted-at = Empresa compradora retirada
column-meeting-sessions-name = Sesión
column-meeting-sessions-day = Día
column-meeting-sessions-time-zone = Zona horaria
column-meeting-sessions-starts-at = Inicio
column-meeting-sessions-ends-at = Fin
column-meeting-sessions-minutes = Minutos por reunión
column-meeting-sessions-change-minutes = Minutos entre reuniones
column-meeting-sessions-breaks = Pausas
column-meeting-sessions-deleted-at = Sesión retirada
column-meeting-participants-buyer-id = Empresa compradora
column-meeting-participants-away = Cuándo no está
column-meeting-participants-most = Máximo de reuniones
column-meeting-participants-most-a-day = Máximo por día
column-meeting-participants-most-a-session = Máximo por sesión
column-meeting-participants-pause-minutes = Minutos de pausa
column-meeting-participants-accepts-all = Acepta toda solicitud
column-meeting-participants-deleted-at = Participación retirada
column-meeting-places-name = Mesa o módulo
column-meeting-places-holder-id = De quién es el módulo
column-meeting-places-sessions = Sesiones
column-meeting-places-closed = Cuándo no está
column-meeting-places-deleted-at = Lugar retirado
column-meeting-requests-seller-id = Empresa
column-meeting-requests-purchaser-id = Empresa compradora
column-meeting-requests-asker = Quién la pide
column-meeting-requests-state = Situación
column-meeting-requests-points = Puntos
column-meeting-requests-parts = De dónde vienen los puntos
column-meeting-requests-reason = Motivo
column-meeting-requests-deleted-at = Solicitud retirada
column-meetings-request-id = Reunión de
column-meetings-place-id = Lugar
column-meetings-starts-at = Inicio
column-meetings-is-locked = Fija
column-meetings-state = Cómo resultó
column-meetings-noted-at = Cuándo se anotó
column-meetings-deleted-at = Reunión retirada
meeting-request-suggested = Sugerida
meeting-request-requested = Solicitada
meeting-request-accepted = Aceptada
meeting-request-declined = No aceptada
meeting-request-withdrawn = Retirada
meeting-state-planned = Programada
meeting-state-held = Realizada
meeting-state-no-show = Alguien no llegó
meeting-scheduled = { $meetings } reuniones programadas, { $left } solicitudes sin reunión; el plan vale el { $share } % de lo posible.
meetings-views = Partes de las reuniones
meetings-view-set-up = Sesiones y lugares
meetings-view-people = Participantes
meetings-view-wishes = Solicitudes
meetings-view-plan = Agenda
meetings-edit = Cambiar
meetings-remove = Quitar
meetings-actions = Acciones
meetings-actions-of = Acciones de { $name }
meetings-sessions = Sesiones
meetings-session-new = Agregar una sesión
meetings-session-edit = Cambiar la sesión
meetings-sessions-none = Aún no hay sesiones
meetings-sessions-none-text = Una sesión es un tramo del día con horarios del mismo largo y sus pausas.
meetings-session-name = Nombre de la sesión
meetings-session-day = Día
meetings-session-start = Inicio
meetings-session-end = Fin
meetings-session-clock = Con el reloj de { $zone }.
meetings-session-minutes = Minutos por reunión
meetings-session-change = Minutos entre reuniones
meetings-session-saved = Se guardó la sesión «{ $name }».
meetings-session-along = Quitar las reuniones de los horarios que ya no existan
meetings-session-along-help = Sus solicitudes se conservan, y se les puede buscar otro horario.
meetings-breaks = Pausas
meetings-break-add = Agregar una pausa
meetings-break-remove = Quitar la pausa
meetings-slots-count = { $count ->
    [one] { $count } horario
   *[other] { $count } horarios
  }
meetings-slots-of = Horarios de { $name }
meetings-places = Mesas y módulos
meetings-tables-new = Agregar mesas
meetings-tables-add = Agregar
meetings-tables-count = Cuántas
meetings-tables-name = Cómo se llaman
meetings-tables-name-help = Se numeran en orden, después de las que ya hay.
meetings-table = Mesa
meetings-tables-saved = { $count ->
    [one] Se agregó { $count } mesa.
   *[other] Se agregaron { $count } mesas.
  }
meetings-places-none = Aún no hay mesas ni módulos
meetings-places-none-text = Una mesa la usa cualquiera; un módulo es de quien participa y ahí recibe.
meetings-place-name = Nombre
meetings-place-edit = Cambiar el lugar
meetings-place-saved = Se guardó «{ $name }».
meetings-place-holder = De quién es
meetings-place-holder-help = Vacío es una mesa para cualquiera.
meetings-place-table = Mesa para cualquiera
meetings-place-sessions = Sesiones
meetings-place-sessions-help = Sin elegir ninguna, está en todas.
meetings-place-all-sessions = Todas
meetings-place-closed = Cuándo no está disponible
meetings-count = Reuniones
meetings-stretch-add = Agregar un tramo
meetings-stretch-remove = Quitar el tramo
meetings-stretch-from = Desde
meetings-stretch-until = Hasta
meetings-stretch-no-slots = Agrega primero una sesión: los tramos van de horario a horario.
meetings-remove-title = Quitar { $name }
meetings-remove-text = Si algo depende de esto, se dirá antes de quitarlo. Se puede deshacer.
meetings-remove-along = Quitar todo
meetings-removed = Se quitó { $name }.
meetings-people-none = Aún no participa nadie
meetings-people-none-text = Agrega las empresas inscritas y las empresas compradoras con lo que necesitan.
meetings-people-filter = Participantes que se muestran
meetings-join-all = Agregar las empresas con lugar
meetings-joined = { $count ->
    [one] Se agregó { $count } empresa.
   *[other] Se agregaron { $count } empresas.
  }
meetings-add-company = Agregar una empresa
meetings-add-buyer = Agregar una empresa compradora
meetings-company = Empresa inscrita
meetings-company-help = De las inscripciones de esta misión.
meetings-buyer = Empresa compradora
meetings-buyer-help = Búscala por nombre, o regístrala si es nueva.
meetings-buyer-new = Registrar una empresa compradora
meetings-buyer-edit = Cambiar la empresa compradora
meetings-buyer-remove = Quitar la empresa compradora del registro
meetings-buyer-remove-text = Sale del registro y de todas las misiones, no solo de esta. Si algo depende de ella, se dirá antes de quitarla. Se puede deshacer.
meetings-buyer-saved = Se guardó { $name }.
meetings-buyer-name = Nombre
meetings-buyer-country = País
meetings-buyer-city = Ciudad
meetings-buyer-web = Página
meetings-buyer-notes = Notas
meetings-needs = Qué necesita
meetings-needs-help = Con esto se sugieren reuniones: cuanto más se sepa, mejor se explica cada sugerencia.
meetings-need = Necesidad { $number }
meetings-need-add = Agregar una necesidad
meetings-need-remove = Quitar la necesidad { $number }
meetings-need-code = Código arancelario
meetings-participant-edit = Cambiar su disponibilidad y sus límites
meetings-participant-saved = Se guardó la participación de { $name }.
meetings-calendar-of = Guardar sus reuniones para el calendario
meetings-name = Nombre
meetings-absent = Se retiró
meetings-side = Lado
meetings-side-any = de cualquier lado
meetings-find = Buscar por nombre
meetings-found-none = Nada coincide con lo que se busca
meetings-limits = Límites
meetings-limit-most = { $count ->
    [one] hasta { $count } reunión
   *[other] hasta { $count } reuniones
  }
meetings-limit-day = hasta { $count } al día
meetings-limit-away = { $count ->
    [one] no disponible en { $count } tramo
   *[other] no disponible en { $count } tramos
  }
meetings-limit-all = acepta todas
meetings-limit-none = Sin límites
meetings-most = Máximo en total
meetings-most-a-day = Máximo al día
meetings-most-a-session = Máximo por sesión
meetings-pause = Minutos de pausa entre reuniones
meetings-accepts-all = Acepta todas las solicitudes
meetings-accepts-all-help = Quien le pide una reunión no tiene que esperar respuesta.
meetings-away = Cuándo no puede
meetings-wishes-help = Se sugieren reuniones desde { $least } puntos de 100: lo que se necesita frente a lo que se ofrece.
meetings-wishes-none = Aún no hay solicitudes
meetings-wishes-none-text = Sugiere reuniones por lo que cada quien necesita y ofrece, o anota las que se pidan.
meetings-wishes-filter = Solicitudes que se muestran
meetings-suggest = Sugerir reuniones
meetings-suggested = { $count ->
    [one] Se sugirió { $count } reunión.
   *[other] Se sugirieron { $count } reuniones.
  }
meetings-ask = Anotar una solicitud
meetings-asked = Se anotó la solicitud.
meetings-asked-by = La pide: { $side }
meetings-asker = Quién la pide
meetings-asker-any = pedidas por cualquiera
meetings-met = Reunión programada
meetings-met-any = con o sin reunión
meetings-met-yes = con reunión
meetings-met-no = sin reunión
meetings-pair = Quiénes
meetings-points = Puntos
meetings-points-of = { $points } de 100
meetings-points-title = De dónde salen los puntos
meetings-points-text = { $seller } y { $purchaser }: { $points } de 100 puntos.
meetings-points-part = Aspecto
meetings-points-share = { $points } de { $most }
meetings-points-why = Por qué
meetings-wish-state = Situación
meetings-wish-state-any = en cualquier situación
meetings-meeting = Reunión
meetings-wish-moved = { $seller } y { $purchaser }: { $state }.
meetings-reason = Motivo
meetings-reason-help = La oficina decide en lugar de otra parte: queda en la historia.
meetings-wish-gone = Otra persona cambió la solicitud y este paso ya no se puede dar.
meetings-schedule = Programar las reuniones
meetings-schedule-again = Programar de nuevo
meetings-schedule-text = Lo que está fijo o ya ocurrió se queda donde está. Si se detiene, se guarda el mejor plan encontrado.
meetings-with-suggested = Llenar lo que quede con reuniones sugeridas
meetings-with-suggested-help = Lo que alguien pidió o aceptó va siempre primero.
meetings-in-a-row = Reuniones seguidas antes de una pausa
meetings-in-a-row-help = Es un deseo: se cumple donde no cuesta reuniones.
meetings-seed = Semilla
meetings-seed-help = La misma semilla da el mismo plan.
meetings-scheduling = Programando las reuniones
meetings-scheduled = { $count ->
    [one] Se programó { $count } reunión.
   *[other] Se programaron { $count } reuniones.
  }
meetings-result = { $meetings ->
    [one] { $meetings } reunión programada
   *[other] { $meetings } reuniones programadas
  }; { $left ->
    [one] { $left } solicitud queda
   *[other] { $left } solicitudes quedan
  } sin reunión. El plan vale el { $share } % de la cota superior.
meetings-result-best = Ningún plan vale más.
meetings-result-cut = Se detuvo antes de terminar: es el mejor plan hasta ese momento.
meetings-work-of = Es de la misión { $mission }.
meetings-plan-none = Aún no hay reuniones programadas
meetings-plan-none-text = El plan respeta la disponibilidad y los límites de cada quien, y dice por qué cada reunión está donde está.
meetings-locked = Fijas
meetings-locked-one = Fija
meetings-day = Día de la agenda
meetings-board = Reuniones del día
meetings-slot = Horario
meetings-now = Ahora
meetings-free-at = Quién está libre a las { $from }
meetings-free-none = Nadie está libre en este horario
meetings-spot-free = Libre
meetings-spot-free-text = Aquí no se reúne nadie.
meetings-places-before = Lugares anteriores
meetings-places-after = Lugares siguientes
meetings-places-shown = Lugares { $from } a { $to } de { $total }
meetings-chosen = Reunión elegida
meetings-lock = Fijar aquí
meetings-loosen = Liberar
meetings-locked-now = La reunión de { $seller } y { $purchaser } quedó fija.
meetings-loosened-now = La reunión de { $seller } y { $purchaser } quedó libre.
meetings-note-held = Se realizó
meetings-note-no-show = Alguien no llegó
meetings-note-back = Corregir: aún no ocurre
meetings-noted = { $seller } y { $purchaser }: { $state }.
meetings-why = Por qué este horario
meetings-why-none = Por qué no tiene horario
meetings-why-title = Por qué: { $name }
meetings-why-unknown = El plan no conoce esta solicitud: no se quiere, o alguien se retiró.
meetings-why-slots = Cada horario
meetings-why-verdict = Cómo está
meetings-why-shut = Qué lo impide
meetings-why-with = Con { $other }.
meetings-mend = Reparar la agenda
meetings-mend-text = Mueve a las menos personas posibles según quién no está y qué lugares faltan. Primero se ve quién se mueve.
meetings-mend-from = A partir de
meetings-mend-from-help = Lo que empieza antes ya ocurrió y no se mueve.
meetings-mend-none-ahead = Ya no queda ningún horario por empezar. Para reparar lo que ya pasó, elige desde cuándo.
meetings-mend-fills = Dar los horarios que queden libres a solicitudes sin reunión
meetings-mend-look = Ver qué cambiaría
meetings-mend-do = Reparar
meetings-away-today = { $name } no está hoy
meetings-away-already = { $name } no está en este horario
meetings-away-noted = { $name }: no está ese día desde las { $from }. Repara la agenda para mover sus reuniones.
meetings-mending = Reparando la agenda
meetings-mended = { $count ->
    [one] Agenda reparada: se movió { $count } participante.
   *[other] Agenda reparada: se movieron { $count } participantes.
  }
meetings-mend-nothing = No hay nada que reparar: todas las reuniones pueden quedarse donde están.
meetings-mend-moved = { $count ->
    [0] No se mueve nadie.
    [one] Se mueve { $count } participante:
   *[other] Se mueven { $count } participantes:
  }
meetings-mend-fewest = Ningún plan mueve a menos.
meetings-mend-moves = Cambian de horario o lugar
meetings-mend-out = Se quedan sin reunión
meetings-mend-added = Ganan una reunión
meetings-mend-without = Sin reunión
meetings-papers = Imprimir y guardar
meetings-papers-all = Todo en una carpeta
meetings-export-xlsx = Reuniones en Excel
meetings-export-csv = Reuniones en CSV
meeting-side-company = Empresa que vende
meeting-side-buyer = Empresa compradora
meeting-party-office = La oficina
meeting-move-suggested = Sugerir
meeting-move-requested = Solicitar
meeting-move-accepted = Aceptar
meeting-move-declined = No aceptar
meeting-move-withdrawn = Retirar
meeting-rule-wanted = La reunión no está entre las que se quieren, o está dos veces.
meeting-rule-slot = No hay un horario que empiece entonces.
meeting-rule-busy = Tiene otra reunión a esa hora.
meeting-rule-place = Todas las mesas están ocupadas.
meeting-rule-place-shut = No hay lugar disponible a esa hora.
meeting-rule-booth = El módulo es de otra parte.
meeting-rule-away = No está disponible.
meeting-rule-most = Llegó a su máximo de reuniones.
meeting-rule-most-a-day = Llegó a su máximo de reuniones de ese día.
meeting-rule-most-a-session = Llegó a su máximo de reuniones de esa sesión.
meeting-rule-pause = Necesita una pausa entre reuniones.
meeting-rule-lock = Una reunión fija no está en su lugar.
meeting-rule-over = El horario ya pasó.
meeting-because-happened = Ya ocurrió o ya empezó.
meeting-because-locked = Alguien la fijó ahí.
meeting-because-only = Ningún otro horario estaba libre para las dos partes.
meeting-because-choice = Había otros horarios libres; en este quedan menos huecos.
meeting-because-no-slot = Ningún horario está libre para las dos partes.
meeting-because-not-yet = Hay un horario libre para las dos partes: repara la agenda para usarlo.
meeting-slot-taken = Esta reunión
meeting-slot-free = Libre
meeting-slot-shut = No disponible
meeting-paper-participants = Agenda por participante
meeting-paper-places = Agenda por mesa
meeting-paper-days = Agenda por día
meeting-paper-wall = Lista mural
meetings-find-slot = Buscarle un horario
privacy-place-buyers = Notas de una empresa compradora
privacy-place-meeting-requests = Motivo de una solicitud de reunión
