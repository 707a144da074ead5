operation-save-checklist-template = Se guardó una lista de requisitos
operation-remove-checklist-template = Se quitó una lista de requisitos
operation-ask-needed = Se pidió a las empresas lo que necesitan para el viaje
operation-save-checklist-line = Cambió la lista de requisitos de la misión
operation-move-needed = Se anotó un requisito del viaje
operation-save-freight = Cambió la lista de carga y muestras
operation-save-floor-plan = Cambió el plano de stands
operation-place-booths = Se asignaron stands
operation-save-expense = Cambiaron los gastos de la misión
operation-save-mission-task = Cambiaron las tareas de la misión
operation-set-freeze = Se fijó la fecha de cierre de cambios
operation-request-change = Se solicitó un cambio después del cierre
operation-decide-change = Se resolvió una solicitud de cambio
operation-save-agenda-entry = Cambió la agenda de la misión

error-mission-needed-refused = No se pudo anotar: { $reason ->
    [reason-required] escribe el motivo.
    [expiry-required] falta hasta cuándo es vigente.
    [expires-too-soon] no es vigente por el tiempo necesario; pide uno nuevo.
   *[no-such-move] ese paso no sigue; vuelve a abrir la lista.
}
error-mission-floor-refused = El plano tiene stands encimados, fuera del plano, o con el mismo número. Corrígelos y guarda de nuevo.
error-mission-booth-refused = No se pudo asignar el stand: { $reason ->
    [not-for-companies] no es para empresas; elige otro.
   *[no-such-booth] ya no está en el plano; vuelve a abrirlo.
}
error-mission-task-ring = Estas tareas se esperan unas a otras y ninguna podría empezar. Quita una de las esperas.
error-mission-freeze-refused = No se pudo cambiar: { $reason ->
    [frozen] ya pasó la fecha de cierre; pide el cambio con una solicitud.
    [not-frozen] todavía se puede cambiar sin solicitud.
    [reason-required] escribe el motivo.
    [outdated] lo que se quería cambiar ya es distinto; haz una solicitud nueva.
   *[decided] la solicitud ya está resuelta.
}

column-checklist-templates-name = Nombre
column-checklist-templates-deleted-at = Lista retirada
column-checklist-lines-kind = Tipo
column-checklist-lines-title = Título
column-checklist-lines-needed-of = De quién se necesita
column-checklist-lines-holds = Vigencia que debe tener
column-checklist-lines-days-before = Días antes de la misión
column-checklist-lines-lesson-id = Lección de la que viene
column-checklist-lines-deleted-at = Requisito retirado
column-needed-items-delegate-id = Persona delegada
column-needed-items-kind = Tipo
column-needed-items-title = Título
column-needed-items-needed-of = De quién se necesita
column-needed-items-holds = Vigencia que debe tener
column-needed-items-days-before = Días antes de la misión
column-needed-items-state = Situación
column-needed-items-holds-until = Vale hasta
column-needed-items-reason = Motivo
column-needed-items-lesson-id = Lección de la que viene
column-needed-items-deleted-at = Requisito retirado
column-freight-items-name = Nombre
column-freight-items-hs-code = Código SA
column-freight-items-quantity = Cantidad
column-freight-items-unit = Unidad
column-freight-items-weight-kg = Peso en kilogramos
column-freight-items-value-minor = Valor en centavos
column-freight-items-currency = Moneda
column-freight-items-stay = Destino de la carga
column-freight-items-package = Caja
column-freight-items-deleted-at = Carga retirada
column-floor-plans-name = Nombre
column-floor-plans-width-cm = Ancho en centímetros
column-floor-plans-depth-cm = Fondo en centímetros
column-floor-plans-deleted-at = Plano retirado
column-booths-number = Número
column-booths-kind = Tipo
column-booths-left-cm = Desde la izquierda, en centímetros
column-booths-top-cm = Desde arriba, en centímetros
column-booths-width-cm = Ancho en centímetros
column-booths-depth-cm = Fondo en centímetros
column-booths-open-sides = Lados abiertos
column-booths-holder-id = Empresa en el stand
column-booths-deleted-at = Stand retirado
column-mission-expenses-line = Partida
column-mission-expenses-what = Concepto
column-mission-expenses-minor = Monto en centavos
column-mission-expenses-currency = Moneda
column-mission-expenses-spent-on = Día del gasto
column-mission-expenses-deleted-at = Gasto retirado
column-mission-tasks-what = Concepto
column-mission-tasks-owner-id = Responsable
column-mission-tasks-days-before = Días antes de la misión
column-mission-tasks-blocked-by = Espera a
column-mission-tasks-done-on = Hecha el
column-mission-tasks-lesson-id = Lección de la que viene
column-mission-tasks-deleted-at = Tarea retirada
column-mission-freezes-freeze-on = Cierre de cambios
column-mission-freezes-deleted-at = Cierre retirado
column-change-requests-subject = Sobre
column-change-requests-asked-on = Solicitado el
column-change-requests-asked-by = Quien lo solicita
column-change-requests-why = Por qué
column-change-requests-state = Situación
column-change-requests-answer = Respuesta
column-change-requests-decided-by = Quien resolvió
column-change-requests-deleted-at = Solicitud retirada
column-agenda-entries-day = Día
column-agenda-entries-starts-at = Empieza
column-agenda-entries-ends-at = Termina
column-agenda-entries-title = Título
column-agenda-entries-place = Lugar
column-agenda-entries-notes = Notas
column-agenda-entries-deleted-at = Punto retirado

problem-no-place = Esta empresa no tiene lugar en la misión.
problem-rate-of-other-currencies = El tipo de cambio es de otras monedas.
