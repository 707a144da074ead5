import-state-reading = Lectura sin terminar
import-state-matching = Comparación sin terminar
import-state-ready = Por decidir

import-row-waiting = Por revisar
import-row-problem = Con problemas
import-row-duplicate = Posible duplicado
import-row-new = Empresa nueva
import-row-changed = Con cambios
import-row-joined = Se une a otra fila
import-row-unchanged = Sin cambios
import-row-applied = Escrita

import-decision-park = Dejar para después
import-decision-create = Registrar
import-decision-update = Actualizar
import-decision-skip = No importar

company-field-legal-name = Razón social
company-field-trade-name = Nombre comercial
company-field-rfc = RFC
company-field-rfc-reason = Motivo para aceptar el RFC
company-field-outside-id = Clave de otro registro
company-field-scian = Actividad SCIAN
company-field-sector = Sector de promoción
company-field-state = Estado
company-field-municipality = Municipio
company-field-locality = Localidad
company-field-street = Calle o domicilio
company-field-number = Número exterior
company-field-inner-number = Número interior
company-field-neighbourhood = Colonia
company-field-postal-code = Código postal
company-field-web = Sitio web
company-field-phone = Teléfono
company-field-mail = Correo
company-field-contact-name = Persona de contacto
company-field-contact-role = Cargo del contacto
company-field-workers = Personal
company-field-sales = Ventas anuales en pesos
company-field-year = Año de las cifras
company-field-product = Producto
company-field-product-code = Código arancelario
company-field-programme = Programas
company-field-experience = Experiencia exportadora
company-field-exports-to = Países a los que exporta
company-field-interested-in = Países de interés

company-part-legal-name = Razón social
company-part-trade-names = Nombres comerciales
company-part-rfc = RFC
company-part-scian = Actividad SCIAN
company-part-sectors = Sectores
company-part-place = Estado, municipio y código postal
company-part-address = Domicilio
company-part-web = Sitio web
company-part-programmes = Programas
company-part-experience = Experiencia exportadora
company-part-contacts = Contactos
company-part-figures = Personal y ventas
company-part-markets = Mercados
company-part-products = Productos
company-part-outside-ids = Claves de otros registros

cleaning-name-split = Lo que va después del tipo de sociedad quedó como nombre comercial
cleaning-zero-restored = Se repuso el cero que quitó la hoja de cálculo
cleaning-municipality-read = El municipio se conoce por un nombre más largo
cleaning-extension-left = Se dejó fuera la extensión del teléfono
cleaning-contact-unnamed = El contacto lleva el nombre de la empresa, porque no dice el de una persona
cleaning-figures-half = El personal sin ventas, o las ventas sin personal, no se importan

company-recipe-no-name = Ninguna columna es la razón social
company-recipe-twice-the-same = Dos columnas dicen lo mismo de la empresa
company-recipe-column-twice = Una columna tiene dos significados
company-recipe-no-system = Falta decir de qué registro son las claves
company-recipe-no-such-column = Al archivo le falta una de las columnas, o sus encabezados están en otra fila

imports-outcome = Se registraron { $created } empresas y se actualizaron { $updated }; { $refused } filas no se pudieron escribir y esperan.

# La ventana: elegir la hoja de cálculo y decir qué es cada columna.

companies-import = Importar empresas
imports-title = Importar empresas
imports-subtitle = Desde una hoja de cálculo. Nada cambia en el registro hasta que lo confirmas.
imports-formats = Elige un archivo XLSX, XLS, ODS, CSV o TSV con una empresa por fila. Después dices qué es cada columna, revisas fila por fila qué pasaría y decides qué se escribe.
imports-choose = Elegir un archivo
imports-reading = Leyendo { $name }
imports-no-rows = La hoja no tiene filas. Elige otra hoja u otro archivo.
imports-year = Año de las cifras
imports-year-help = De qué año son el personal y las ventas. En blanco, el último año cerrado.
imports-year-wrong = Escribe el año con cuatro cifras, por ejemplo 2025.
imports-recipe-missing = A este archivo le faltan columnas de la receta: { $columns }. Di qué columna las tiene ahora, o sigue sin ellas.
imports-recipe-problem = { $problem }. Corrige arriba qué es cada columna para poder leer el archivo.
imports-recipe-name-help = Por ejemplo «Padrón de la cámara». Una receta del mismo nombre se reemplaza.
imports-read = Leer el archivo
imports-columns-help = Arriba de cada columna, elige qué dice de la empresa. Lo que no se lee se queda en el archivo.
imports-ignored = No se lee
imports-guessed = Lo propone Proa
imports-guessed-other = Proa propone: { $field }
imports-register = Nombre del registro

# Las importaciones empezadas en este equipo.

imports-under-way = Importaciones empezadas
imports-under-way-help = Se quedan en este equipo, con lo que decidiste y corregiste, hasta que las olvides.
imports-file = Archivo
imports-go-on = Seguir con { $name }
imports-state = Avance
imports-settled = Sin pendientes
imports-rows = Filas
imports-waiting = Esperan
imports-written = Escritas
imports-begun = Empezada
imports-actions = Acciones
imports-forget = Olvidar { $name }
imports-forget-action = Olvidar la importación
imports-forget-text = { $waiting ->
    [0] Lo que ya se escribió en el registro se queda. Para volver a esta importación habrá que leer el archivo otra vez.
    [one] Se pierde lo decidido y corregido, también de { $waiting } fila que espera. Lo que ya se escribió en el registro se queda.
   *[other] Se pierde lo decidido y corregido, también de { NUMBER($waiting) } filas que esperan. Lo que ya se escribió en el registro se queda.
  }
imports-forgotten = Se olvidó la importación de { $name }.
imports-home-title = Importaciones por terminar
imports-home-waiting = { $count ->
    [0] Lista para escribirse
    [one] { $count } fila espera tu decisión
   *[other] { NUMBER($count) } filas esperan tu decisión
  }
imports-working = Trabajando en { $name }
imports-match = Comparar de nuevo
imports-cut-off = La lectura del archivo se interrumpió
imports-cut-off-text = { $count ->
    [one] Quedó leída { $count } fila. Elige de nuevo { $name } y la lectura sigue donde se quedó.
   *[other] Quedaron leídas { NUMBER($count) } filas. Elige de nuevo { $name } y la lectura sigue donde se quedó.
  }
imports-choose-again = Elegir el archivo y seguir
imports-unmatched = Falta comparar las filas con el registro
imports-unmatched-text = La comparación se interrumpió. Lo que decidiste se conserva.
imports-undone = Se deshizo lo que esta importación había escrito
imports-undone-text = Compara de nuevo para que sus filas vuelvan a estar abiertas. Si rehaces la operación en la bitácora, vuelven a quedar escritas.
imports-busy = Se trabaja en otra importación: esta espera a que termine
imports-stale = El registro cambió desde que se comparó este archivo
imports-stale-text = Compara de nuevo antes de escribir: alguna empresa puede estar ya registrada.

# Una importación: sus filas en una frase, por grupos y por tipos.

imports-said-rows = { $count ->
    [one] { $count } fila
   *[other] { NUMBER($count) } filas
  }
imports-said-create = { $count ->
    [one] { $count } por registrar
   *[other] { NUMBER($count) } por registrar
  }
imports-said-update = { $count ->
    [one] { $count } por actualizar
   *[other] { NUMBER($count) } por actualizar
  }
imports-said-applied = { $count ->
    [one] { $count } ya escrita
   *[other] { NUMBER($count) } ya escritas
  }
imports-said-unchanged = { $count ->
    [one] { $count } que ya está igual
   *[other] { NUMBER($count) } que ya están igual
  }
imports-said-skip = { $count ->
    [one] { $count } que no se importa
   *[other] { NUMBER($count) } que no se importan
  }
imports-said-later = { $count ->
    [one] { $count } para después
   *[other] { NUMBER($count) } para después
  }
imports-said-problem = { $count ->
    [one] { $count } que espera por un problema
   *[other] { NUMBER($count) } que esperan por problemas
  }
imports-said-duplicate = { $count ->
    [one] { $count } que espera por un posible duplicado
   *[other] { NUMBER($count) } que esperan por posibles duplicados
  }
imports-tabs = Grupos de filas
import-show-all = Todas
import-show-problem = Con problemas
import-show-duplicate = Posibles duplicados
import-show-later = Para después
import-show-create = Por registrar
import-show-update = Por actualizar
import-show-unchanged = Sin cambios
import-show-skip = No se importan
import-show-applied = Escritas
imports-kinds = Por tipo
imports-filter = Filtros de filas
imports-search = Nombre de la empresa
imports-any-state = en cualquier situación
imports-keys = En la lista: flechas para moverte, Entrar abre, Espacio elige (con Mayúsculas y flechas, varias); C registra, U actualiza, S no importa, P deja para después; Esc vuelve.
imports-rows-label = Filas del archivo
imports-rows-count = { $count ->
    [0] Ninguna fila
    [one] { NUMBER($count) } fila
   *[other] { NUMBER($count) } filas
  }
imports-none = Ninguna fila coincide
imports-show-every = Ver todas las filas
imports-row = Fila
imports-row-state = Situación
imports-decision = Decisión
imports-told = Qué se sabe
imports-no-name = Sin nombre
imports-joins = De la misma empresa que la fila { $row }
imports-looks-like = Se parece a { $name } ({ $score } de 100)
imports-chosen = { $count ->
    [one] { $count } fila elegida
   *[other] { NUMBER($count) } filas elegidas
  }
imports-choose-none = Quitar la selección
imports-decided = { $count ->
    [one] Se decidió { $count } fila.
   *[other] Se decidieron { NUMBER($count) } filas.
  }
imports-decided-some = { $decided ->
    [one] Se decidió { $decided } fila
   *[other] Se decidieron { NUMBER($decided) } filas
  }; { $left ->
    [one] { $left } quedó como estaba, porque todavía no se le puede hacer eso.
   *[other] { NUMBER($left) } quedaron como estaban, porque todavía no se les puede hacer eso.
  }
imports-decided-none = Nada cambió: a estas filas todavía no se les puede hacer eso. Corrige sus problemas o elige de qué empresa son.

# Una fila.

imports-panel = Fila { $row }
imports-row-number = Fila { $row }
imports-before = Fila anterior de la lista
imports-after = Fila siguiente de la lista
imports-back = Volver a la lista
imports-of-company = Empresa:
imports-what-to-do = Qué hacer con esta fila
imports-problem-first = Cuando corrijas sus problemas se podrá registrar.
imports-unchanged-text = El registro ya dice lo mismo: no hay nada que escribir.
imports-changes = Qué cambiaría en la empresa
imports-changes-help = Quita la marca de lo que deba quedarse como está.
imports-candidates = Empresas a las que se parece
imports-candidates-help = Compara y di si es alguna de ellas.
imports-candidates-none = No se parece a ninguna. Si de todos modos es de una empresa registrada, búscala aquí.
imports-none-of-these = Ninguna de ellas: registrarla
imports-other-company = Es de otra empresa registrada
imports-score = { $score } de 100
imports-side-by-side = Ver lado a lado
imports-is-this = Es { $name }
imports-beside = La fila y { $name }
imports-field = Dato
imports-this-row = Esta fila
imports-registered = En el registro
imports-cells = Lo que dice el archivo
imports-cells-help = Corrige aquí lo que haga falta; el archivo no cambia.
imports-blank = en blanco
imports-is-fixed = Corregido aquí
imports-edit = Corregir { $field }
imports-as-in-file = Volver a lo que dice el archivo en { $field }
imports-take-near = Poner «{ $text }»
imports-fix = Corregir esta fila
imports-fix-everywhere = Corregir todas las que dicen lo mismo
imports-fixed = { $count ->
    [one] Se corrigió { $count } fila.
   *[other] Se corrigieron { NUMBER($count) } filas.
  }
imports-add-field = Agregar otro dato a esta fila
imports-cleaned = Lo que Proa limpió
imports-cleaned-help = El archivo no cambia; así se entendió lo que dice.

# Por tipos.

imports-problems = Problemas
imports-problems-help = Corrige un texto en una fila y corrígelo en todas las que dicen lo mismo, o deja fuera las celdas que no se entienden: lo demás de la fila sí se importa.
imports-no-problems = Ninguna fila tiene problemas
imports-examples = Ejemplos
imports-leave-out = Dejar fuera
imports-leave-out-all = Dejar fuera todas las celdas con problemas
imports-leave-out-title = Dejar fuera: { $field }
imports-leave-out-text = { $count ->
    [one] En { $count } fila, la celda con problemas se toma como vacía; lo demás se conserva. El nombre de la empresa nunca se deja fuera.
   *[other] En { NUMBER($count) } filas, las celdas con problemas se toman como vacías; lo demás se conserva. El nombre de la empresa nunca se deja fuera.
  }
imports-leave-out-others = { $count ->
    [one] { $count } de ellas tiene además otro problema: también esa celda se toma como vacía.
   *[other] { NUMBER($count) } de ellas tienen además otros problemas: también esas celdas se toman como vacías.
  }
imports-left-out = { $count ->
    [0] Ninguna fila cambió.
    [one] Se dejaron fuera las celdas con problemas de { $count } fila.
   *[other] Se dejaron fuera las celdas con problemas de { NUMBER($count) } filas.
  }
imports-changes-by-part = Qué cambiaría en las empresas registradas
imports-cleaning = Limpieza

# Escribir.

imports-apply = { $count ->
    [one] Escribir { $count } fila
   *[other] Escribir { NUMBER($count) } filas
  }
imports-apply-action = Escribir en el registro
imports-apply-text = { $what }. Es una sola operación: se puede deshacer y rehacer completa en la bitácora.
imports-apply-waiting = { $count ->
    [one] { $count } fila se queda esperando; se puede escribir después.
   *[other] { NUMBER($count) } filas se quedan esperando; se pueden escribir después.
  }
imports-will-create = { $count ->
    [one] Se registra { $count } empresa
   *[other] Se registran { NUMBER($count) } empresas
  }
imports-will-update = { $count ->
    [one] { $count } fila actualiza una empresa
   *[other] { NUMBER($count) } filas actualizan empresas
  }
imports-done = La importación terminó
imports-done-created = { $count ->
    [0] No se registró ninguna empresa.
    [one] Se registró { $count } empresa.
   *[other] Se registraron { NUMBER($count) } empresas.
  }
imports-done-updated = { $count ->
    [0] No se actualizó ninguna empresa.
    [one] Se actualizó { $count } empresa.
   *[other] Se actualizaron { NUMBER($count) } empresas.
  }
imports-done-undo = Es una sola operación: se puede deshacer y rehacer en la bitácora.
imports-done-refused = { $count ->
    [one] { $count } fila no se pudo escribir y espera con su problema.
   *[other] { NUMBER($count) } filas no se pudieron escribir y esperan con su problema.
  }
imports-done-waiting = { $count ->
    [one] { $count } fila espera tu decisión; se puede escribir después.
   *[other] { NUMBER($count) } filas esperan tu decisión; se pueden escribir después.
  }
imports-see-companies = Ver las empresas
imports-see-waiting = Ver las filas que esperan
imports-see-rows = Ver las filas
imports-see-journal = Ver en la bitácora

# De dónde vino una empresa.

sources-title = Procedencia
sources-row = Fila
sources-register = Registro
sources-key = Clave
sources-day = Importada
