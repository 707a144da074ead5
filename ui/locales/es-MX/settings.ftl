first-run-title = Te damos la bienvenida a Proa
first-run-text = Esta es la mesa de trabajo de tu oficina de promoción. Todo se queda en este equipo y funciona sin red.
first-run-office = Nombre de la oficina
first-run-office-help = Aparece en las hojas que se imprimen.
first-run-person = Tu nombre
first-run-pin-help = De 4 a 12 dígitos. Se pide al cambiar de persona.
first-run-start = ¿Cómo quieres empezar?
first-run-training = Con la oficina de práctica
first-run-training-help = Empresas y misiones inventadas, marcadas como tales.
first-run-empty = Con la oficina vacía
first-run-empty-help = Lista para registrar empresas reales.
first-run-begin = Empezar

prepare-title = Preparamos los datos de referencia
prepare-text = Tratados, nomenclatura y catálogos que acompañan al programa. Ocurre una sola vez.
prepare-loading = Cargando los datos de referencia
progress-load-reference = Renglones cargados
progress-check-file = Revisando el archivo
progress-import = Importando
progress-export-companies = Empresas escritas
progress-open-data = Renglones escritos
progress-open-data-documents = Documentos copiados
progress-scan = Productos por mercado revisados
progress-pair-companies = Empresas comparadas
progress-survey-table = Filas revisadas
progress-read-table = Filas leídas

settings-language = Idioma
settings-theme = Tema
settings-density = Densidad de las listas
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
theme-contrast = Alto contraste
density-compact = Compacta
density-comfortable = Cómoda

settings-tab-data = Fuentes y aranceles
settings-tab-people = Personas
settings-tab-screen = Pantalla
settings-tab-safety = Resguardo
settings-tab-journal = Bitácora
settings-tab-about = Acerca de Proa

data-markets = Aranceles por mercado
data-markets-help = Qué edición del arancel está cargada y cuánto de ella se calcula. Lo que no está cargado se muestra como desconocido, nunca como cero.
data-sources = Fuentes
data-sources-help = Cada cifra de Proa viene de una de estas fuentes.
data-market = Mercado
data-vintage = Edición
data-none = Sin arancel cargado
data-lines = Fracciones
data-computed = Se calculan
data-text-only = Solo texto
data-source = Fuente
data-kind = Origen
data-bundled = Con el programa
data-imported = Importada
data-rows = Renglones
data-licence = Licencia

market-no-editions = Aún no hay un arancel cargado de este mercado.
market-editions = Ediciones cargadas
market-editions-help = Las consultas usan la edición vigente. Las demás se conservan para comparar.
market-file = Archivo
market-sample = Muestra que viene con Proa
market-imported = Importado
market-rejected = Sin entender
market-state = Uso
market-current = Vigente
market-use = Usar esta edición
market-compare = Comparar con la vigente
market-table-of = Tabla de desgravación: { $agreement }
market-record-of = Solo estas mercancías: { $goods }
market-put-aside = Dejar de usar
market-now-aside = Ya no se usa: { $vintage }. Sigue cargada.
difference-title = Qué cambió entre dos ediciones
difference-editions = De { $before } a { $after }
difference-none = Ninguna tasa, preferencia ni nota cambió
difference-lines = Líneas arancelarias que cambiaron
difference-lines-help = Solo las que llevan una tasa. Lo que dan los tratados se compara en las columnas que el archivo trae para México.
difference-kinds = Qué mostrar
difference-kind-count = { $kind } ({ $count })
difference-line = Línea
difference-kind = Cambio
difference-rate = Tasa general
difference-preferences = Preferencias
difference-related = En la misma subpartida: { $codes }
difference-answer = Con la edición vigente
difference-one-sided = Solo una de las dos ediciones dice algo de { $agreements }: lo que dan no se compara.
difference-more = { $count ->
    [one] Mostrar más: falta { $count } línea
   *[other] Mostrar más: faltan { $count } líneas
  }
difference-answers = { $count ->
    [one] { $count } respuesta guardada por revisar
   *[other] { $count } respuestas guardadas por revisar
}
difference-no-answers = Ninguna respuesta guardada trata de estas líneas.
difference-answer-stale = Hoy sería otra
difference-answer-same = Hoy sería la misma
market-now-current = La edición { $vintage } quedó vigente.
market-coverage = Cobertura por capítulo
market-coverage-help = Cuántas líneas arancelarias se calculan, y por qué las demás quedan como texto.
market-chapter = Capítulo

settings-tab-rates = Tipos de cambio
rates-help = Cuando una consulta no trae tipo de cambio se toma el más reciente hasta su fecha, en el sentido en que está anotado. Cada respuesta dice cuál se usó.
rates-none = Aún no hay tipos de cambio
rates-none-text = Anota uno o importa un CSV con las columnas date, from, to, rate, source. Sin ellos, cada arancel queda en su propia moneda.
rates-count = { $count ->
    [one] { $count } tipo de cambio
   *[other] { $count } tipos de cambio
  }
rates-add = Anotar un tipo de cambio
rates-import = Importar CSV
rates-pair = Monedas
rates-pair-of = 1 { $from } en { $to }
rates-figure = Valor
rates-on = Fecha
rates-source = Fuente
rates-from = De
rates-to = A
rates-old = hace más de un año
rates-actions = Acciones
rates-remove = Quitar el de { $from } a { $to } del { $on }
rates-removed = Se quitó el tipo de cambio.
rates-saved = Se anotó el tipo de cambio.
rates-source-help = Por ejemplo: Banco de México, FIX.
rates-preview = Revisar { $name } antes de importar
rates-report = { $added } nuevos, { $changed } que reemplazan a otros del mismo día, { $same } que ya estaban, { $rejected } rechazados.
rates-rejected = Renglones rechazados
rates-line = Renglón
rates-imported = Se importaron los tipos de cambio.
rates-take = Importar
progress-import-rates = Tipos de cambio guardados
progress-stage-companies = Leyendo el archivo
progress-match-companies = Comparando con las empresas registradas
progress-import-companies = Escribiendo las empresas
rate-reason-unreadable = Le faltan columnas
rate-reason-day = La fecha no está escrita como 2026-11-27
rate-reason-currency = Una moneda no es un código de tres letras
rate-reason-same-currency = Las dos monedas son la misma
rate-reason-rate = El valor no es un número mayor que cero con punto decimal
rate-reason-source = No dice de qué fuente se tomó
rate-reason-second-rate = El mismo día y par aparece antes con otro valor

import-start = Importar un arancel
import-title = Importar un arancel oficial
import-subtitle = El archivo se lee tal como lo publica la autoridad. Nada cambia hasta que termina bien.
import-formats = Se reconocen el HTS de Estados Unidos (JSON o CSV), el Arancel de Canadá (CSV de la CBSA), el Schedule 3 de Australia (JSON), la tabla del UK Global Tariff (CSV, con las tasas del Reino Unido y de la Unión Europea), las fichas de mercancías del Trade Tariff del Reino Unido (JSON), el catálogo de fracciones de México (SAT, CSV), los cupos de la Unión Europea para México (dos tablas CSV) y los aranceles adicionales de cualquier mercado (tabla propia en CSV); comprimidos o no. El arancel de cualquier otro mercado se lee de una tabla (CSV, XLSX, XLS u ODS) si dices qué es cada columna.
import-choose = Elegir un archivo
import-choose-another = Elegir otro archivo
import-format = Formato
format-us-hts-json = Estados Unidos: HTS en JSON
format-us-hts-csv = Estados Unidos: HTS en CSV
format-uk-tariff-csv = Reino Unido y Unión Europea: tabla del UK Global Tariff en CSV
format-uk-commodity-json = Reino Unido: ficha de una mercancía (API del Trade Tariff) en JSON
format-ca-tariff-csv = Canadá: Arancel de Aduanas de la CBSA en CSV
format-au-schedule-json = Australia: Schedule 3 en JSON
format-ita-csv = Estados Unidos: tabla de desgravación del T-MEC (FTA Tariff Tool de la ITA) en CSV
format-mx-sat-csv = México: fracciones y NICO del SAT en CSV
format-us-use-shares-csv = Estados Unidos: uso del T-MEC por línea en CSV
format-eu-mx-quotas-csv = Unión Europea: cupos para México (TARIC) en CSV
format-measures-csv = Aranceles adicionales de un mercado, tabla propia en CSV
format-rule-sets-json = Conjuntos de reglas del arancel del Reino Unido en JSON
format-rule-sets-csv = Conjuntos de reglas del arancel del Reino Unido en CSV
format-us-note-csv = Reglas de la nota general 11(o) en CSV
format-mapped = Tabla de cualquier mercado, por columnas
format-recipe = Receta en JSON, como la escribe Proa
format-table = Tabla con columnas (hoja de cálculo o texto)
format-mapped-rules = Tabla de reglas, por columnas
format-rule-recipe = Receta para una tabla de reglas, en JSON
format-profile = Empresa en JSON, como la escribe Proa
format-mission = Misión en JSON, como la escribe Proa
import-beside-au-schedule-json = Listas de los tratados (opcional)
import-beside-help-au-schedule-json = El archivo de Australia con las listas de sus tratados. Sin él no se sabe qué da el TIPAT.
import-beside-eu-mx-quotas-csv = Medidas de los cupos
import-beside-help-eu-mx-quotas-csv = La tabla que dice qué productos están en cada cupo, y cuándo. Sin ella no se importan los cupos.
import-beside-choose = Elegir el segundo archivo
import-beside-remove = Quitar { $name }
import-vintage-help = Como la nombra la autoridad, por ejemplo «2026 rev 10».
import-run = Importar
import-running = Importando { $name }
import-done = La importación terminó
import-done-current = Las consultas ya usan esta edición.
import-done-not-current = La edición quedó guardada junto a la que ya estaba. Las consultas siguen usando la anterior: elige si esta queda vigente.
import-already-loaded = Este mismo archivo ya estaba cargado: nada cambió.
import-records = Registros leídos
import-taken = Registros tomados
import-reasons = Motivos
import-reasons-help = Lo que quedó como texto o no se entendió, con ejemplos.
import-look-up = Consultar un beneficio
import-another = Importar otro archivo

mapping-title = Decir qué es cada columna
mapping-offer = Proa no conoce la forma de este archivo, pero puede leerlo como tabla si le dices qué contiene cada columna.
mapping-start = Decir qué es cada columna
mapping-market-first = Elige de qué mercado es el arancel para ver sus primeras filas.
mapping-recipe = Receta
mapping-recipe-help = Una receta guardada dice qué es cada columna, para no repetirlo con la edición siguiente.
mapping-recipe-proposed = La que propone Proa
mapping-sheet = Hoja
mapping-header = Encabezados
mapping-header-none = Ninguna fila
mapping-header-row = Fila { $number }
mapping-style = Forma de las tasas
style-general = Con % y moneda
style-us-hts = Como en Estados Unidos
style-eu-uk = Como en la Unión Europea y el Reino Unido
style-ca-tariff = Como en Canadá
style-au-tariff = Como en Australia
mapping-decimals = Decimales
decimals-point = Con punto: 6.5
decimals-comma = Con coma: 6,5
mapping-bare = Un número solo
bare-percent = Es un porcentaje
bare-unsaid = No se sabe
mapping-blank = Una preferencia en blanco
blank-unknown = No se sabe
blank-nothing = El tratado no da nada
blank-as-mfn = Vale el arancel general
mapping-columns = Columnas
mapping-columns-help = Arriba de cada columna, elige qué contiene. De un tratado se lee la tasa que pagan los bienes de México, no el porcentaje de rebaja. Una tabla sin arancel general y de un solo tratado se lee como su desgravación, con una columna por año si la trae.
mapping-column = Columna { $place }
mapping-column-named = Columna { $place }: { $name }
meaning-ignored = No se lee
meaning-code = Código
meaning-description = Descripción
meaning-unit = Unidad
meaning-mfn = Arancel general
meaning-base = Tasa base del tratado
meaning-category = Categoría de desgravación
mapping-from = Rige desde
mapping-base-category = Tasa base y categoría
mapping-preview = Así se lee
mapping-preview-help = Las primeras filas; los totales son de todo el archivo.
mapping-row = Fila
mapping-silent = En blanco
mapping-save = Guardar la receta
mapping-remove = Retirar la receta
mapping-removed = La receta se retiró. Se puede deshacer en la bitácora.
mapping-save-name = Nombre de la receta
mapping-save-name-help = Por ejemplo «Aduanas de Chile». Una receta del mismo nombre se reemplaza.
mapping-saved = La receta quedó guardada

people-add = Agregar a una persona
people-edit = Cambiar nombre o función
people-change-pin = Cambiar el PIN
people-new-pin = PIN nuevo
people-remove-pin = Quitar el PIN
people-retire = Dar de baja
people-reinstate = Dar de alta otra vez
people-name = Nombre
people-role = Función
people-role-help = Define qué puede hacer esta persona.
people-with-pin = Con PIN
people-without-pin = Sin PIN
people-state = Situación
people-active = En activo
people-inactive = De baja
people-actions = Acciones
people-actions-of = Acciones para { $name }
people-saved = Se guardaron los datos de { $name }.

safety-folder = Carpeta de datos
safety-folder-help = Todo lo que guarda Proa en este equipo está aquí.
safety-backups = Respaldos
safety-backups-help = Se hace uno cada día y antes de cada actualización. Un ensayo abre el respaldo y cuenta lo que contiene, sin tocar nada.
safety-backup-make = Respaldar ahora
safety-backup-made = Respaldo hecho el { $when }.
safety-no-backups = Aún no hay respaldos.
safety-backup-when = Fecha
safety-backup-why = Motivo
safety-backup-size = Tamaño
backup-manual = A petición
backup-daily = Diario
backup-before-migration = Antes de actualizar
backup-before-restore = Antes de restaurar
safety-rehearse = Ensayar
safety-rehearsed = El respaldo abre bien: { $companies ->
    [one] { $companies } empresa
   *[other] { $companies } empresas
  }, { $missions ->
    [one] { $missions } misión
   *[other] { $missions } misiones
  } y { $operations ->
    [one] { $operations } operación.
   *[other] { $operations } operaciones.
  }
safety-documents-missing = { $count ->
    [one] Falta { $count } documento que esta copia menciona: ya no está en la carpeta «evidence», junto a los datos.
   *[other] Faltan { $count } documentos que esta copia menciona: ya no están en la carpeta «evidence», junto a los datos.
}
rehearsal-failed = El respaldo no se pudo abrir. Elige otro.
rehearsal-store-damaged = El respaldo está dañado. Elige otro.
rehearsal-store-foreign = El archivo no es un respaldo de Proa. Elige otro.
rehearsal-store-newer-version = El respaldo viene de una versión más reciente de Proa. Actualiza Proa o elige otro.
rehearsal-backup-altered = El respaldo cambió después de hacerse. Elige otro.
safety-restore = Restaurar
safety-restore-title = Restaurar un respaldo
safety-restore-text = Los datos vuelven a como estaban el { $when }. Antes se respalda lo actual, así que puedes volver. La ventana se reinicia sola.
safety-restore-closed-text = Los datos vuelven a como estaban el { $when }. El archivo que no abre se conserva en la carpeta de datos con otro nombre.
safety-restore-choose = Respaldos que se pueden restaurar
repair-title = Los datos de referencia se repusieron
repair-damaged = El archivo de datos de referencia estaba dañado y se hizo de nuevo. Lo que acompaña al programa ya está completo.
repair-gone = Falta el archivo de datos de referencia y se hizo de nuevo. Lo que acompaña al programa ya está completo.
repair-kept = El archivo dañado se conserva como { $file }.
repair-lost = Importa otra vez estos archivos oficiales:
repair-nothing-lost = No había archivos oficiales importados.
repair-unknown = No se pudo saber qué archivos oficiales estaban importados: revisa los mercados de la lista e importa los que falten.
repair-dismiss = Entendido
safety-verify = Verificación
safety-verify-help = Recorre la bitácora completa y la compara con las tablas. Si alguien cambió algo por fuera, aparece aquí.
safety-verify-run = Verificar
safety-verified = Todo coincide: { $operations ->
    [one] { $operations } operación
   *[other] { $operations } operaciones
  } y { $changes ->
    [one] { $changes } cambio.
   *[other] { $changes } cambios.
  }
safety-not-verified = { $count ->
    [one] Hay { $count } diferencia
   *[other] Hay { $count } diferencias
  }

journal-empty = Aún no hay operaciones.
journal-undone = La operación se deshizo.

about-program = Proa { $version }
about-diagnostic = Generar diagnóstico
about-diagnostic-help = El diagnóstico describe el programa y el equipo, sin datos personales, para quien da soporte.
about-licences = Licencias
about-licences-help = Proa se apoya en el trabajo de estas personas e instituciones.
about-component = Componente
about-version = Versión

column-people-name = Nombre
column-people-role = Función
column-people-has-pin = Tiene PIN
column-people-is-active = Trabaja en la oficina
column-people-deleted-at = Eliminación
column-offices-name = Nombre
column-offices-is-training = Oficina de práctica
column-offices-deleted-at = Eliminación
