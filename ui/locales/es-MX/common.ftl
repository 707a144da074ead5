action-retry = Reintentar
action-copy-details = Copiar los detalles
action-copied = Detalles copiados
action-close = Cerrar
action-cancel = Cancelar
action-save = Guardar
action-undo = Deshacer
action-discard-draft = Descartar el borrador
action-more = Más acciones
action-leave = Salir

state-loading = Cargando
state-loading-more = Cargando más…

draft-recovered = Recuperamos lo que habías escrito el { $when }. Todavía no se guarda.
record-gone = Esto ya no se puede guardar
record-gone-text = Alguien más lo quitó o lo cerró mientras lo tenías abierto. Lo que escribiste sigue aquí por si quieres copiarlo.
record-stale = Alguien más guardó esto mientras lo editabas
record-stale-text = Lo que escribiste sigue aquí. Puedes guardarlo encima o tomar lo que ya está guardado.
record-stale-keep = Conservar lo mío
record-stale-take = Tomar lo guardado
file-saved = Se guardó { $name }.

field-optional = (opcional)
field-not-a-number = Escribe solo un número, por ejemplo 20,000.50.
select-choose = Elegir
combo-nothing = Nada coincide con lo escrito.
tags-help = Pulsa Entrar o escribe una coma para agregar.
tags-remove = Quitar { $text }

grid-columns = Columnas visibles
filter-chip = { $label }: { $text }
filter-find = Buscar en la lista
filter-clear = Quitar el filtro
filter-failed = { $label }: no se pudo leer; vuelve a intentar
list-clear-filters = Quitar los filtros
list-more = Mostrar más
list-shown = { $count ->
    [one] Se muestra { $count }.
   *[other] Se muestran { $count }.
  }

toast-region = Mensajes
progress-recompute = Respuestas consultadas
recompute-all = Recalcular todas
recompute-these = { $count ->
    [one] Recalcular { $count } respuesta
   *[other] Recalcular { $count } respuestas
  }
recompute-title = Recalcular respuestas guardadas
recompute-running = Se consulta de nuevo con las fuentes vigentes
recompute-cancelled = Te detuviste: lo que no aparece aquí quedó como estaba.
recompute-changed = { $count ->
    [0] Ninguna respuesta cambió
    [one] Cambió { $count } respuesta
   *[other] Cambiaron { $count } respuestas
  }
recompute-left = { $count ->
    [one] Quedó como estaba { $count } respuesta
   *[other] Quedaron como estaban { $count } respuestas
  }
recompute-why = Motivo
progress-of = de

verdict-yes = Cumple
verdict-no = No cumple
verdict-unknown = Falta un dato

source-open = Fuente { $n }
source-title = Fuente
source-locator = Lugar
source-vintage = Edición
source-confidence = Confianza
source-fingerprint = Huella
confidence-high = alta
confidence-medium = media
confidence-low = baja

role-adviser = Asesoría
role-coordinator = Coordinación de misiones
role-reviewer = Evaluación
role-promoter = Promoción de inversión
role-head = Dirección
role-administrator = Administración

language-es = Español (México)
language-en = English

size-micro = Micro
size-small = Pequeña
size-medium = Mediana
size-large = Grande

form-draft-kept = Lo que escribes se guarda como borrador.
form-problems = { $count ->
    [one] Hay { $count } dato por corregir.
   *[other] Hay { $count } datos por corregir.
  }

history-label = Historia
journal-older = Mostrar operaciones anteriores
history-nothing = sin dato
history-sealed = dato borrado
history-yes = sí
history-no = no
history-became = cambió a
history-more = { $count ->
    [one] Ver { $count } cambio más
   *[other] Ver { $count } cambios más
  }
