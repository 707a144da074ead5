# Palabras propias de la oficina para sus empresas: etiquetas, listas, vistas, cambios a muchas.

tags-title = Etiquetas
tags-page = Etiquetas de empresas
tags-manage = Administrar etiquetas
tags-new = Nueva etiqueta
tags-edit = Cambiar la etiqueta
tags-name = Nombre
tags-name-help = Una palabra o pocas. Mayúsculas y acentos no distinguen dos etiquetas.
tags-explanation = Cuándo se pone
tags-explanation-help = Para que toda la oficina la use igual.
tags-companies = Empresas
tags-state = Situación
tags-in-use = En uso
tags-retired = Retirada
tags-retire = Retirar
tags-retire-undo = Volver a usar
tags-retired-now = La etiqueta «{ $name }» ya no se pone a más empresas; las que la tienen la conservan.
tags-back-now = La etiqueta «{ $name }» se puede poner otra vez.
tags-saved = Se guardó la etiqueta «{ $name }».
tags-unite = Unir con otra
tags-unite-title = Unir «{ $name }» con otra etiqueta
tags-unite-into = Etiqueta que se conserva
tags-unite-text = Las empresas que tienen «{ $name }» quedan con la etiqueta que se conserva, y «{ $name }» desaparece. Se puede deshacer.
tags-united = «{ $gone }» ya es parte de «{ $keep }».
tags-none = Aún no hay etiquetas
tags-none-text = Una etiqueta es una palabra de la oficina para encontrar empresas: «Pabellón 2027», «primera exportación». Se ponen en la página de una empresa o a muchas a la vez.
tags-actions = Acciones de «{ $name }»
tags-actions-column = Acciones
tags-filter-any = con cualquier etiqueta
tags-filter-mode = Cuántas de las etiquetas
tags-filter-one = al menos una
tags-filter-all = todas a la vez
tags-gone = etiqueta que ya no está
tags-add = Poner una etiqueta
tags-make = Crear «{ $name }»
tags-put-title = { $count ->
    [one] Etiquetas de { $count } empresa
   *[other] Etiquetas de { NUMBER($count) } empresas
  }
tags-put = Poner
tags-take = Quitar
groups-archived-stay = Las empresas archivadas no se cambian.
groups-apply = Aplicar
tags-put-on = Se puso la etiqueta «{ $name }».
tags-taken-off = Se quitó la etiqueta «{ $name }».
groups-done = { $count ->
    [0] Ninguna empresa cambió
    [one] { $count } empresa cambiada
   *[other] { NUMBER($count) } empresas cambiadas
  }, { NUMBER($unchanged) } sin cambio, { $archived ->
    [one] { $archived } archivada que no se tocó
   *[other] { NUMBER($archived) } archivadas que no se tocaron
  }.

operation-save-tag = Se guardó una etiqueta
operation-retire-tag = Se retiró una etiqueta, o volvió a usarse
operation-unite-tags = Se unieron dos etiquetas
operation-tag-companies = Se pusieron o quitaron etiquetas a empresas
column-tags-name = Etiqueta
column-tags-explanation = Cuándo se pone
column-tags-is-retired = Retirada
column-tags-became-id = Ahora es parte de
column-tags-deleted-at = Etiqueta quitada
column-company-tags-tag-id = Etiqueta
column-company-tags-deleted-at = Etiqueta quitada de la empresa
merge-kind-company-tags = Etiquetas
error-company-tag-retired = La etiqueta «{ $name }» está retirada. Elige otra, o vuelve a usarla en la página de etiquetas.
error-company-tag-twice = Es la misma etiqueta dos veces. Elige otra etiqueta que se conserve.
problem-tag-taken = Ya hay una etiqueta así: «{ $name }».
problem-tag-sign = Una etiqueta no lleva el signo { $found }, que separa varias.
problem-tag-without-letters = Una etiqueta lleva letras o cifras.

rosters-title = Listas
rosters-one = Lista
rosters-page = Listas de empresas
rosters-manage = Administrar listas
rosters-new = Nueva lista
rosters-edit = Cambiar la lista
rosters-name = Nombre
rosters-name-help = Por ejemplo, «Pabellón Anuga 2027».
rosters-purpose = Para qué es
rosters-companies = Empresas
rosters-made-by = Quién la hizo
rosters-made-on = Desde
rosters-state = Situación
rosters-open = En uso
rosters-archived = Archivada
rosters-archive = Archivar
rosters-reopen = Volver a usar
rosters-archived-now = La lista «{ $name }» quedó archivada: conserva sus empresas y no recibe más.
rosters-reopened-now = La lista «{ $name }» se puede usar otra vez.
rosters-saved = Se guardó la lista «{ $name }».
rosters-none = Aún no hay listas
rosters-none-text = Una lista reúne empresas elegidas a mano para un fin, como un pabellón o una invitación. Crea la primera, o elige empresas y ponlas en una lista nueva.
rosters-filter-any = en cualquier lista
rosters-gone = lista que ya no está
rosters-add = Poner en una lista
rosters-make = Crear «{ $name }»
rosters-put-title = { $count ->
    [one] Listas de { $count } empresa
   *[other] Listas de { NUMBER($count) } empresas
  }
rosters-put = Poner en
rosters-take = Quitar de
rosters-take-out = Quitar de la lista
rosters-taken-out = La empresa salió de la lista «{ $name }».
rosters-note = Nota
rosters-note-help = La ve toda la oficina junto a la empresa en esta lista.
rosters-note-edit = Cambiar la nota
rosters-note-title = Nota en la lista «{ $name }»
rosters-noted = Se guardó la nota en la lista «{ $name }».
rosters-note-column = Nota en la lista

operation-save-roster = Se guardó una lista de empresas
operation-archive-roster = Se archivó una lista de empresas, o volvió a usarse
operation-list-companies = Se pusieron empresas en listas, o se quitaron
operation-note-roster-member = Se anotó algo de una empresa en una lista
column-rosters-name = Lista
column-rosters-purpose = Para qué es
column-rosters-person-id = Quién la hizo
column-rosters-archived-on = Lista archivada el
column-rosters-deleted-at = Lista quitada
column-roster-members-roster-id = Lista
column-roster-members-note = Nota en la lista
column-roster-members-deleted-at = Empresa quitada de la lista
merge-kind-roster-members = Listas
error-company-roster-archived = La lista «{ $name }» está archivada. Vuelve a usarla en la página de listas, o elige otra.
problem-roster-taken = Ya hay una lista así: «{ $name }».
problem-roster-without-letters = El nombre de una lista lleva letras o cifras.

views-label = Vista
views-all = Todas las empresas
views-own = Mis vistas
views-shared = De la oficina
views-shared-by = De la oficina; la hizo { $name }
views-save = Guardar vista
views-save-title = Guardar la vista
views-update = Actualizar
views-edit = Cambiar nombre o a quién se muestra
views-edit-title = Cambiar la vista
views-remove = Quitar la vista
views-default-set = Empezar siempre con esta vista
views-default-unset = Ya no empezar con esta vista
views-actions = Más sobre la vista
views-name = Nombre
views-name-help = Guarda el filtro, el orden y las columnas que se ven.
views-share = Mostrarla a toda la oficina
views-share-of-another = La ve toda la oficina. La hizo { $name }: solo esa persona puede dejar de mostrarla.
views-changed = con cambios
views-saved = Se guardó la vista «{ $name }».
views-updated = Se actualizó la vista «{ $name }».
views-removed = Se quitó la vista «{ $name }».
views-default-now = Empezarás con la vista «{ $name }» en este equipo.
views-default-gone = Empezarás con todas las empresas.
views-losses = Esta vista pide algo que ya no está: { $parts }. Se muestra lo demás.
views-loss = { $part } ({ $count })
views-unknown = Esta vista ya no está. Se muestra lo que dice la dirección.
views-part-states = estados
views-part-sizes = tamaños
views-part-product = código del producto
views-part-statuses = situación
views-part-tags = etiquetas
views-part-roster = lista
views-part-sort = orden

operation-save-company-view = Se guardó una vista de empresas
operation-remove-company-view = Se quitó una vista de empresas
column-company-views-name = Vista
column-company-views-person-id = De quién es
column-company-views-is-shared = La ve toda la oficina
column-company-views-deleted-at = Vista quitada
error-company-view-of-another = Solo quien hizo la vista puede dejar de mostrarla a la oficina. Guárdala con otro nombre si la quieres distinta.

bulk-edit = Cambiar a la vez
bulk-title = { $count ->
    [one] Cambiar { $count } empresa
   *[other] Cambiar { NUMBER($count) } empresas a la vez
  }
bulk-fields = Qué se cambia
bulk-field-tags = Etiquetas
bulk-field-rosters = Listas
bulk-field-sectors = Sectores
bulk-field-state = Estado
bulk-field-experience = Experiencia exportadora
bulk-field-market = Estado en un mercado
bulk-field-status = Archivar
bulk-sectors-how = Qué se hace
bulk-sectors-add = Agregar
bulk-sectors-remove = Quitar
bulk-sectors-set = Dejar solo estos
bulk-state-none = Sin dato
bulk-state-help = No cambia donde el municipio o el código postal son de otro estado.
bulk-look = Ver qué cambiaría
bulk-looking = Revisando las empresas
bulk-back = Volver a lo que se cambia
bulk-which = Empresas
bulk-would = { $changed ->
    [one] Cambiaría { $changed } empresa
   *[other] Cambiarían { NUMBER($changed) } empresas
  }, { $unchanged ->
    [one] { $unchanged } ya está así
   *[other] { NUMBER($unchanged) } ya están así
  } y { $refused ->
    [one] { $refused } no se puede cambiar
   *[other] { NUMBER($refused) } no se pueden cambiar
  }.
bulk-changed = Cambian: { NUMBER($count) }
bulk-unchanged = Sin cambio: { NUMBER($count) }
bulk-refused = No se pueden: { NUMBER($count) }
bulk-changes = Qué cambia
bulk-reason = Por qué no
bulk-change-of = { $field }:
bulk-becomes = pasa a
bulk-market = { $market }: { $status }
bulk-first = { $count ->
    [one] Se muestra la primera de { NUMBER($total) }.
   *[other] Se muestran las primeras { NUMBER($count) } de { NUMBER($total) }.
  }
bulk-run = { $count ->
    [one] Cambiar { $count } empresa
   *[other] Cambiar { NUMBER($count) } empresas
  }
bulk-running = Cambiando las empresas
bulk-done = { $changed ->
    [0] Ninguna empresa cambió
    [one] { $changed } empresa cambiada
   *[other] { NUMBER($changed) } empresas cambiadas
  }, { NUMBER($unchanged) } sin cambio, { $refused ->
    [one] { $refused } que no se pudo cambiar
   *[other] { NUMBER($refused) } que no se pudieron cambiar
  }.
bulk-refusal-archived = Está archivada.
bulk-refusal-place = Su municipio o su código postal es de otro estado.
bulk-refusal-changed = Alguien la cambió después de la revisión.
progress-bulk-edit = Empresas revisadas
operation-edit-companies = Se cambiaron varias empresas a la vez
problem-bulk-nothing = Elige qué se cambia.
