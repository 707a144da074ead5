operation-save-checklist-template = Se guardó una lista de requisitos
operation-remove-checklist-template = Se quitó una lista de requisitos
operation-ask-needed = Se pidió a las empresas lo que necesitan para el viaje
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
   *[decided] la solicitud ya está resuelta.
}
