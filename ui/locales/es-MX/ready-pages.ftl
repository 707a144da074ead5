# Lo que una misión necesita antes de salir.
mission-tab-ready = Preparación
ready-views = Partes de la preparación
ready-view-summary = Resumen
ready-view-documents = Documentos
ready-view-freight = Carga
ready-view-booths = Stands
ready-view-budget = Presupuesto
ready-view-tasks = Tareas
ready-view-changes = Cambios
ready-view-itinerary = Itinerario

ready-office = Oficina
ready-edit = Editar
ready-remove = Quitar
ready-remove-one = Quitar: { $name }
ready-removed = Se quitó «{ $name }».
ready-saved = Se guardó «{ $name }».
ready-actions-of = Acciones de { $name }
ready-what = Qué es
ready-due = Para el
ready-state = Situación
ready-state-any = en cualquier situación
ready-standing = Cómo va
ready-standing-any = como sea que vaya
ready-company-any = de cualquier empresa
ready-found-none = Nada coincide con los filtros

ready-obstacles = Qué falta para salir
ready-none = Aún no se prepara nada
ready-none-text = Aquí se ve lo que falta para salir: documentos, carga, stands, gastos, tareas y cambios por resolver.
ready-none-begin = Ver los documentos
ready-all-set = Todo listo
ready-all-set-text = Nada de lo anotado está pendiente.
ready-grave = Urge
ready-pending = Pendiente
ready-obstacle-documents-late = { $count ->
    [one] { $count } documento no llegó a tiempo
   *[other] { $count } documentos no llegaron a tiempo
  }
ready-obstacle-documents-short = { $count ->
    [one] { $count } documento vence antes de lo necesario
   *[other] { $count } documentos vencen antes de lo necesario
  }
ready-obstacle-documents-to-check = { $count ->
    [one] { $count } documento por revisar
   *[other] { $count } documentos por revisar
  }
ready-obstacle-documents-missing = { $count ->
    [one] { $count } documento por entregar
   *[other] { $count } documentos por entregar
  }
ready-obstacle-tasks-overdue = { $count ->
    [one] { $count } tarea atrasada
   *[other] { $count } tareas atrasadas
  }
ready-obstacle-booths-conflict = { $count ->
    [one] { $count } stand con un problema
   *[other] { $count } stands con problemas
  }
ready-obstacle-companies-without-booth = { $count ->
    [one] { $count } empresa sin stand
   *[other] { $count } empresas sin stand
  }
ready-obstacle-booths-free = { $count ->
    [one] { $count } stand sin empresa
   *[other] { $count } stands sin empresa
  }
ready-obstacle-budget-over = { $count ->
    [one] { $count } partida rebasó su presupuesto
   *[other] { $count } partidas rebasaron su presupuesto
  }
ready-obstacle-budget-without-rate = { $count ->
    [one] { $count } gasto sin tipo de cambio
   *[other] { $count } gastos sin tipo de cambio
  }
ready-obstacle-changes-open = { $count ->
    [one] { $count } solicitud de cambio por resolver
   *[other] { $count } solicitudes de cambio por resolver
  }
ready-obstacle-itinerary-overlaps = { $count ->
    [one] { $count } punto del itinerario se cruza con otro
   *[other] { $count } puntos del itinerario se cruzan con otros
  }
ready-freeze-days = { $count ->
    [one] Falta { $count } día para el cierre de cambios, el { $day }.
   *[other] Faltan { $count } días para el cierre de cambios, el { $day }.
  }
ready-freeze-since = Cambios cerrados desde el { $day }.

needed-passport = Pasaporte
needed-visa = Visa o permiso de entrada
needed-health-proof = Comprobante de salud o vacunas
needed-insurance = Seguro de viaje
needed-ticket = Boletos
needed-lodging = Hospedaje
needed-samples = Muestras
needed-sample-invoice = Factura de muestras
needed-ata-carnet = Cuaderno ATA
needed-product-permit = Permiso del producto
needed-labels = Etiquetas para el mercado
needed-sales-material = Catálogo y lista de precios
needed-other = Otro
needed-of-company = Cada empresa
needed-of-delegate = Cada persona que viaja
needed-state-asked = Solicitado
needed-state-handed-in = Entregado
needed-state-checked = Revisado
needed-state-not-needed = No se necesita
needed-standing-fine = En orden
needed-standing-open = A tiempo
needed-standing-soon = Pronto
needed-standing-late = Atrasado
needed-standing-to-check = Por revisar
needed-standing-expires-too-soon = Vence antes
ready-move-asked = Pedir de nuevo
ready-move-handed-in = Anotar como entregado
ready-move-checked = Dar por revisado
ready-move-not-needed = Marcar que no se necesita
ready-move = Qué pasó
ready-note = Anotar
ready-ask = Pedir documentos
ready-ask-do = Pedir
ready-ask-help = Se pide a cada empresa con lugar y a quienes viajan. Lo que ya se pidió no se repite.
ready-asked = { $count ->
    [0] Todo esto ya se había pedido.
    [one] Se pidió { $count } documento.
   *[other] Se pidieron { $count } documentos.
  }
ready-documents-none = Aún no se pide ningún documento
ready-documents-none-text = Pasaportes, visas, muestras, permisos: lo que cada empresa y cada persona debe tener antes de salir.
ready-documents-filter = Filtros de los documentos
ready-documents-search = Documento, empresa o persona
ready-holds-until = Vigente hasta
ready-must-hold = Debe llegar al
ready-must-hold-help = Debe ser vigente al menos hasta el { $day }.
ready-expires-too-soon = { $count ->
    [one] Con esta vigencia no alcanza; no se podrá dar por revisado.
   *[other] Con esta vigencia no alcanzan { $count } documentos; no se podrán dar por revisados.
  }
ready-chosen = { $count ->
    [one] { $count } elegido
   *[other] { $count } elegidos
  }
ready-chosen-no-move = Están en situaciones distintas: elige los que compartan el siguiente paso.
ready-choose-none = Quitar la selección
ready-documents-count = { $count ->
    [one] { $count } documento
   *[other] { $count } documentos
  }
ready-moved-one = { $name }: { $state }.
ready-moved = { $count ->
    [one] { $count } documento: { $state }.
   *[other] { $count } documentos: { $state }.
  }
ready-moved-partly = { $count ->
    [one] Se anotaron { $done }; { $count } no se pudo
   *[other] Se anotaron { $done }; { $count } no se pudieron
  }
ready-mission-lines = Lo que se pide en esta misión
ready-mission-lines-help = Vale para todas las empresas con lugar y quienes viajan, también para quienes lleguen después.
ready-line-edit = Editar: { $name }
ready-templates = Listas de requisitos
ready-template-new = Crear una lista
ready-template-edit = Editar la lista
ready-template-name = Nombre de la lista
ready-templates-none = Aún no hay listas
ready-templates-none-text = Una lista guarda lo que se pide siempre para un destino o un tipo de misión.
ready-template-take = Usar una lista
ready-template-take-help = Sus renglones toman el lugar de los de abajo.
ready-lines = Renglones
ready-line = Renglón { $number }
ready-line-add = Agregar un renglón
ready-line-title = Descripción
ready-line-of = De quién
ready-line-holds = Vigencia
ready-holds-none = No vence
ready-holds-return = { $count ->
    [0] Hasta el regreso
    [one] Hasta { $count } mes después del regreso
   *[other] Hasta { $count } meses después del regreso
  }
ready-days-before = Días antes de la misión
ready-days-before-help = Con signo menos, días después de que empieza.

ready-freight-new = Agregar carga
ready-freight-edit = Editar la carga
ready-freight-request = Solicitar más carga
ready-freight-request-gone = Solicitar que no vaya
ready-freight-none = Aún no hay carga ni muestras
ready-freight-none-text = Anota qué se envía, de quién es, cuánto pesa, cuánto vale y si regresa.
ready-freight-search = Buscar en la carga
ready-freight-all = Toda la carga
ready-freight-count = { $count ->
    [one] { $count } renglón, cajas: { $packages }
   *[other] { $count } renglones, cajas: { $packages }
  }
ready-freight-by-company = Carga por empresa
ready-freight-office = Si queda vacío, es de la oficina.
ready-goods = Mercancía
ready-quantity = Cantidad
ready-unit-example = piezas
ready-hs-code = Código SA
ready-package = Caja
ready-packages = Cajas
ready-weight = Peso
ready-weight-help = De todo, con empaque.
ready-value = Valor
ready-value-help = De todo.
ready-stay = Régimen
stay-temporary = Regresa
stay-to-stay = Se queda
ready-stay-temporary = Importación temporal o cuaderno ATA.
ready-stay-to-stay = Se regala, se vende o se consume.

ready-plan-new = Crear un plano
ready-plan-edit = Editar el plano
ready-plan-first = Pabellón
ready-plan-name = Nombre del plano
ready-plan-saved = Se guardó el plano «{ $name }».
ready-plan-remove = Quitar el plano
ready-plan-remove-title = Quitar el plano «{ $name }»
ready-plan-remove-text = { $count ->
    [one] Se quita con { $count } stand.
   *[other] Se quita con sus { $count } stands.
  }
ready-plan-conflicts = { $count ->
    [one] { $count } stand con un problema
   *[other] { $count } stands con problemas
  }
ready-plans = Planos
ready-plans-none = Aún no hay plano
ready-plans-none-text = Dibuja el piso con sus stands y decide quién va en cada uno.
ready-floor-looks = Forma de ver los stands
ready-floor-map = Plano
ready-floor-table = Tabla
ready-floor-of = Plano { $name }
ready-floor-size = { $width } × { $depth } m; cada cuadro es 1 m
ready-floor-help = Arrastra una empresa a un stand, o elige el stand y la empresa. Las flechas van de un stand a otro.
ready-zoom = { $percent } %
ready-zoom-in = Acercar
ready-zoom-out = Alejar
ready-waiting = { $count ->
    [0] Todas las empresas tienen stand
    [one] { $count } empresa sin stand
   *[other] { $count } empresas sin stand
  }
ready-booths = Stands
ready-booths-none = Este plano aún no tiene stands
ready-booth = Stand { $number }
ready-booth-number = Número
ready-booth-what = Tipo
ready-booth-size = { $width } × { $depth } m
ready-booth-open = abierto hacia { $sides }
ready-booth-open-sides = Lados abiertos
ready-booth-add = Agregar un stand
ready-booth-assign = Asignar
ready-booth-free = Dejar libre
ready-booth-request-free = Solicitar que quede libre
ready-booth-freed = El stand { $number } quedó libre.
ready-booth-placed = { $name } va en el stand { $number }.
ready-booth-swap = Ahora está en el stand { $number }: { $name } pasa ahí.
ready-booth-leaves = Ahora está en el stand { $number }, que quedará libre.
booth-state-free = libre
booth-state-held = asignado
booth-state-conflict = con problema
booth-state-closed = sin empresas
booth-kind-built = Con muros
booth-kind-space = Espacio libre
booth-kind-table = Mesa
booth-kind-office = De la oficina
booth-kind-common = De uso común
booth-side-top = arriba
booth-side-right = la derecha
booth-side-bottom = abajo
booth-side-left = la izquierda
floor-rule-overlap = Se encima con el stand { $other }.
floor-rule-outside = Se sale del plano.
floor-rule-number-twice = Otro stand tiene su número.
floor-rule-holder-twice = Su empresa también está en el stand { $other }.
floor-rule-not-for-companies = No es para empresas.
floor-rule-holder-gone = Su empresa ya no tiene lugar en la misión.
booth-order-by-number = Por número
booth-order-best-first = Los mejores primero
booth-order-by-sector = Por sector
ready-order-why-by-number = Quien solicitó antes recibe el número más bajo.
ready-order-why-best-first = Quien solicitó antes recibe el stand con más lados abiertos y luego el más grande.
ready-order-why-by-sector = Las empresas de un sector quedan juntas.
ready-suggest = Sugerir quién va dónde
ready-suggest-order = Regla
ready-suggest-help = Quien ya tiene stand se queda ahí. Nada se escribe hasta que lo asignes.
ready-suggest-do = Asignar así
ready-suggest-none = No hay stands libres o empresas por asignar
ready-suggest-left = { $count ->
    [one] { $count } empresa quedaría sin stand.
   *[other] { $count } empresas quedarían sin stand.
  }
ready-suggested = { $count ->
    [one] Se asignó { $count } stand.
   *[other] Se asignaron { $count } stands.
  }
ready-hall = Generar stands
ready-hall-help = Todos iguales, en filas con letra: A1, A2, B1. Los que conservan su número conservan a su empresa.
ready-hall-rows = Filas
ready-hall-columns = Stands por fila
ready-hall-width = Frente de cada stand
ready-hall-depth = Fondo de cada stand
ready-hall-aisle = Pasillo
ready-hall-paired = Las filas van de dos en dos, espalda con espalda
ready-hall-make = { $count ->
    [one] Generar { $count } stand
   *[other] Generar { $count } stands
  }
ready-hall-replace = { $count ->
    [one] Cambiar por { $count } stand
   *[other] Cambiar por { $count } stands
  }
ready-hall-too-many = Un plano tiene { $most } stands cuando mucho. Prueba con menos filas o haz otro plano.
ready-hall-lost = { $count ->
    [one] { $count } empresa perdería su stand.
   *[other] { $count } empresas perderían su stand.
  }
ready-width = Ancho
ready-depth = Fondo
ready-from-left = Desde la izquierda
ready-from-top = Desde arriba

ready-budget-none = Aún no hay presupuesto ni gastos
ready-budget-none-text = El presupuesto viene de la convocatoria. Los gastos se anotan aquí.
ready-planned = Planeado
ready-unplanned = Sin plan
ready-actual = Gastado
ready-left = Queda
ready-spent = Avance
ready-over = Rebasado
ready-share = { $percent } % gastado
ready-total = Total
ready-without-rate = { $count ->
    [one] { $count } gasto no está en las cifras: falta su tipo de cambio a { $currency }.
   *[other] { $count } gastos no están en las cifras: falta su tipo de cambio a { $currency }.
  }
ready-expenses = Gastos
ready-expense-new = Agregar un gasto
ready-expense-edit = Editar el gasto
ready-expense-line = Partida
ready-expense-line-help = Una del presupuesto, u otra.
ready-expense-what = Concepto
ready-expense-what-help = Con el número de la factura o el recibo.
ready-expense-amount = Monto
ready-expense-day = Día del gasto
ready-expense-rate = Tipo de cambio
ready-rate-missing = Falta
ready-partial = Falta un tipo de cambio
ready-rate-help = El publicado para el día del gasto. Sin él, el gasto no entra en las cifras.

task-standing-done = Hecha
task-standing-overdue = Atrasada
task-standing-blocked = En espera
task-standing-soon = Pronto
task-standing-later = A tiempo
ready-task-new = Agregar una tarea
ready-task-edit = Editar la tarea
ready-task-what = Qué hay que hacer
ready-task-done = Marcar como hecha
ready-task-reopen = Reabrir
ready-task-was-done = Hecha: { $name }.
ready-task-reopened = Se reabrió «{ $name }».
ready-task-waits = Espera a: { $names }
ready-task-blocked-by = Qué va antes
ready-task-blocked-by-help = Tareas que deben estar hechas para empezar esta.
ready-tasks-none = Aún no hay tareas
ready-tasks-none-text = Cada tarea tiene responsable y un día, contado desde el inicio de la misión.
ready-tasks-filter = Filtros de las tareas
ready-owner = Responsable
ready-owner-any = de cualquier responsable
ready-from-lesson = Viene de una lección de otra misión

frozen-delegates = Personas
frozen-booths = Stands
frozen-freight = Carga
change-state-asked = Por resolver
change-state-accepted = Aceptada
change-state-declined = Rechazada
change-state-withdrawn = Retirada
ready-frozen = Cambios cerrados desde el { $day }
ready-frozen-text = Las personas que viajan, los stands y la carga ya solo cambian con una solicitud.
ready-freeze-set = Fijar el cierre de cambios
ready-freeze-change = Cambiar el cierre
ready-freeze-day = Día del cierre
ready-freeze-help = Desde ese día, las personas, los stands y la carga solo cambian con una solicitud.
ready-freeze-lift = Quitar el cierre
ready-freeze-lifted = Ya no hay cierre de cambios.
ready-freeze-was-set = Los cambios cierran el { $day }.
ready-freeze-none = Sin cierre de cambios
ready-freeze-none-text = Fija un día para que la logística no cambie sin que alguien lo acepte.
ready-freeze-on = Los cambios cierran el { $day }
ready-freeze-on-text = Hasta entonces se escriben sin solicitud.
ready-request = Solicitar el cambio
ready-request-title = Solicitar un cambio
ready-request-delegates = Solicitar cambio de personas
ready-requested = Se solicitó el cambio.
ready-requests = Solicitudes de cambio
ready-requests-none = Aún no hay solicitudes.
ready-request-what = Cambio
ready-asked-by = Quien lo solicita
ready-asked-by-help = Alguien de la empresa o de la oficina.
ready-why = Por qué
ready-accept = Aceptar y aplicar
ready-decline = Rechazar
ready-decline-title = Rechazar la solicitud
ready-decline-help = Queda en la solicitud y en la bitácora.
ready-withdraw = Retirar
ready-request-gone = Otra persona ya resolvió o retiró esta solicitud.
ready-decided = Solicitud: { $state }.
ready-change-delegates = { $name }: asisten { $people }
ready-change-booth = Stand { $number }: { $name }
ready-change-booth-free = Stand { $number }: libre
ready-change-freight = { $name }: { $goods }
ready-change-freight-gone = No va: { $name }
ready-change-unnamed = (ya no está)

ready-entry-new = Agregar un punto
ready-entry-edit = Editar el punto
ready-entry-example = Vuelo, junta previa, visita
ready-entry-day = Día
ready-entry-time = Hora
ready-entry-start = Empieza
ready-entry-end = Termina
ready-entry-place = Lugar
ready-entry-for = Para
ready-entry-for-help = Si queda vacío, es para todas las empresas.
ready-entry-everybody = Todas las empresas
ready-entry-notes = Notas
ready-entry-clock = Con el reloj de { $zone }.
ready-overlaps = Se cruza
ready-itinerary-filter = Filtro del itinerario
ready-itinerary-all = de toda la misión
ready-itinerary-print = Imprimir el itinerario
ready-itinerary-print-of = Imprimir el de { $name }
ready-itinerary-none = Aún no hay itinerario
ready-itinerary-none-text = Vuelos, juntas y visitas, para todas las empresas o para una.
ready-itinerary-none-of = { $name } no tiene puntos en el itinerario
