call-none = Aún no hay convocatoria
call-none-text = La convocatoria dice qué se pide, hasta cuándo se recibe y con qué dinero se apoya. Sin ella, las empresas se inscriben con lo que pide la misión.
call-from-template = Usar la plantilla de la oficina
call-from-another = Copiar de otra misión
call-from-another-text = Se copian el texto, los requisitos, el presupuesto y los criterios. El plazo se escribe de nuevo.
call-from-nothing = Empezar en blanco
call-of-mission = Misión o feria
call-none-there = Esa misión no tiene convocatoria. Elige otra.
call-which = Versión
call-copy = Copiar
call-title-of = Convocatoria: { $name }
call-drafted = Se creó el borrador de «{ $title }».
call-copied = Se copió la convocatoria de { $name }.
call-version = Versión { $number }
call-versions = Versiones
call-version-begun = Se creó una versión nueva en borrador.
call-published-on = Publicada
call-state-draft = Borrador
call-state-published = Publicada
call-state-replaced = Reemplazada
call-state-called-off = Cancelada
call-work = Trabajo de la convocatoria
call-see = Ver la convocatoria
call-mission-asks = Requisitos de la misión
call-asks = Requisitos de la convocatoria
call-opens = Abre
call-closes = Cierra
call-here = Aquí: { $moment }
call-hour-unsaid = Por definir
call-no-funding = No da apoyo económico.
call-criteria = Criterios de evaluación
call-criteria-none = Aún no hay criterios.
call-criterion-of = { $name }: { $weight }
call-reviewers-of = { $count ->
    [one] { NUMBER($count) } persona evalúa cada solicitud. Cada criterio va con su peso.
   *[other] { NUMBER($count) } personas evalúan cada solicitud. Cada criterio va con su peso.
  }
call-changes = Cambia respecto a la versión anterior
call-changes-nothing = Nada todavía.
call-missing = Para publicarla falta
call-missing-part = { $part }: { $why }
call-language-marks = { $count ->
    [one] Una expresión del texto deja fuera a personas. Al editar se proponen otras palabras.
   *[other] { NUMBER($count) } expresiones del texto dejan fuera a personas. Al editar se proponen otras palabras.
  }
call-part-title = Título
call-part-language = Idioma
call-part-text = Texto
call-part-time-zone = Zona horaria
call-part-opens-at = Apertura
call-part-closes-at = Cierre
call-part-requirements = Requisitos
call-part-funding = Presupuesto y cofinanciamiento
call-part-rules = Criterios y reglas
call-actions = Más acciones de la convocatoria
call-edit = Editar el borrador
call-edit-title = Editar la convocatoria
call-form = Datos de la convocatoria
call-save = Guardar el borrador
call-saved = Se guardó «{ $title }».
call-not-draft = Esta versión ya no es un borrador y no cambia
call-publish = Publicar
call-publish-title = Publicar la convocatoria
call-publish-version = Publicar en lugar de la versión vigente
call-publish-text = Lo publicado no cambia. Para corregirlo se escribe una versión nueva.
call-published = Se publicó «{ $title }».
call-reason = Motivo
call-reason-replace-help = Queda en la versión que se reemplaza y en la bitácora.
call-call-off = Cancelar la convocatoria
call-call-off-title = Cancelar la convocatoria
call-call-off-text = Una convocatoria cancelada no se reabre. Se puede escribir otra a partir de ella.
call-called-off = Se canceló «{ $title }».
call-remove = Quitar el borrador
call-removed = Se quitó el borrador de «{ $title }».
call-revise = Escribir una versión nueva
call-see-draft = Ver la versión { $number }
call-write-after = Escribir otra a partir de esta

call-save-file = Guardar en un archivo…
call-save-file-title = Guardar la convocatoria
call-save-file-text = Se guarda la versión { $number } tal como está, con lo que se pide, el dinero, los plazos y cómo se decide.
call-save-file-draft = Es un borrador: el archivo lo dice en cada hoja.
call-save-as = Tipo de archivo
call-save-pdf = Documento PDF
call-save-pdf-help = Para imprimir o enviar.
call-save-html = Página para navegador
call-save-html-help = Un solo archivo que se abre sin red y se puede poner en un sitio web.
call-save-language = Idioma de los rótulos
call-save-language-help = El texto de la convocatoria queda en el idioma en que se escribió.
call-save-submit = Guardar
call-template-save = Guardar como plantilla…
call-template-save-title = Guardar como plantilla
call-template-save-text = Se guardan el texto, los requisitos, el presupuesto y los criterios, sin el plazo.
call-template-replaces = Plantilla
call-template-new = Una plantilla nueva
call-template-name = Nombre de la plantilla
call-template-submit = Guardar
call-template-saved = Se guardó la plantilla «{ $name }».
call-template-removed = Se quitó la plantilla «{ $name }».
call-from-kept = Usar una plantilla guardada…
call-from-kept-title = Usar una plantilla guardada
call-from-kept-text = La convocatoria empieza con lo que dice la plantilla. El plazo se escribe de nuevo.
call-from-kept-begin = Empezar
call-from-kept-remove = Quitar la plantilla
call-from-kept-none = Ya no hay plantillas guardadas.
call-template-detail =
    { $count ->
        [one] { NUMBER($count) } requisito
       *[other] { NUMBER($count) } requisitos
    } · { $money ->
        [yes] con apoyo económico
       *[no] sin apoyo económico
    } · { $day }
call-section-text = Qué dice
call-text-help = Se publica tal como está. Las palabras que dejan fuera a personas se marcan con otras en su lugar.
call-language-spanish = Español
call-language-english = Inglés
call-section-window = Plazo
call-section-window-help = Las horas se leen con los relojes de la zona.
call-hour-help = Con la hora de la zona elegida.

asked-product-help = Códigos del Sistema Armonizado o tramos, con comas: 0804, 0901-0910. Basta un producto en alguno.
asked-readiness-least = Puntaje mínimo del diagnóstico
asked-readiness-months = Meses de vigencia del diagnóstico
asked-readiness-help = De 0 a 100. Si queda vacío, no se pide.
asked-supports-most = Máximo de apoyos previos
asked-supports-months = Meses en que se cuentan los apoyos previos
asked-supports-help = Con 0, ninguno. Si queda vacío, no se pide.
asked-certifications-help = Cada una debe estar vigente. Escribe su nombre o elígela.
asked-certification-make = Agregar «{ $typed }»
asked-documents-help = Cada uno debe estar entregado y vigente.
asked-commitment-letter-help = No basta la copia: alguien de la oficina coteja el original.
asked-positive-action-help = Cuenta solo lo que declaró de sí quien tiene la propiedad o la dirección, con permiso para usarlo en la convocatoria. La evaluación no dice qué declaró.

funding-given = Da apoyo económico
funding-given-help = Empieza con los topes y plazos publicados. Al quitarlo se borra lo escrito en esta parte.
funding-help = Cuánto dinero hay y qué parte del gasto cubre la oficina.
funding-currency = Moneda
funding-lines = Partidas del presupuesto
funding-lines-help = Cada partida va por separado: lo que sobra en una no pasa a otra.
funding-line = Partida
funding-amount = Monto
funding-line-add = Agregar una partida
funding-line-remove = Quitar la partida { $number }
funding-terms = Porcentajes y topes por región
funding-terms-help = Cuenta la primera región en la que cabe la empresa o el mercado.
funding-terms-add = Agregar una región
funding-terms-number = Región { $number }
funding-terms-remove = Quitar la región { $number }
funding-terms-earlier = Poner la región { $number } antes
funding-region = Nombre de la región
funding-region-column = Región
funding-region-of = Para
funding-everywhere = Cualquier lugar
funding-region-states = Empresas de estos estados
funding-region-markets = Actividades en estos mercados
funding-percentage = Porcentaje del costo
funding-cap = Tope por apoyo
funding-limits = Frecuencia y plazos
funding-limits-help = Los plazos se cuentan en días hábiles del calendario de la oficina. Abajo se ven las fechas de esta misión.
funding-most-supports = Máximo de apoyos por empresa
funding-months = En cuántos meses
funding-earliest-days = Se solicita desde (días hábiles antes)
funding-latest-days = Se solicita hasta (días hábiles antes)
funding-proof-days = Se comprueba en (días hábiles después)
funding-most-of = { $most ->
    [one] { NUMBER($most) } apoyo por empresa en { $months } meses.
   *[other] { NUMBER($most) } apoyos por empresa en { $months } meses.
  }
funding-asked-from = Se solicita desde
funding-asked-until = Se solicita hasta
funding-activity = Actividad
funding-proved-until = Se comprueba hasta
funding-days-before = { $count ->
    [one] { NUMBER($count) } día hábil antes
   *[other] { NUMBER($count) } días hábiles antes
  }
funding-days-after = { $count ->
    [one] { NUMBER($count) } día hábil después
   *[other] { NUMBER($count) } días hábiles después
  }
funding-limit-asked = Por lo solicitado
funding-limit-percentage = Por el porcentaje del costo
funding-limit-cap = Por el tope de la región
funding-limit-budget = Por el presupuesto
funding-limit-supports = Por los apoyos ya recibidos
funding-limit-region = Ninguna región le corresponde
funding-method-score-order = Por puntaje
funding-method-pro-rata = A prorrata
funding-method-lottery = Por sorteo
funding-method-text-score-order = El puntaje más alto primero, cada empresa hasta su límite mientras haya dinero.
funding-method-text-pro-rata = La misma parte para todas de lo que permiten sus límites.
funding-method-text-lottery = En el orden de un sorteo, cada empresa hasta su límite mientras haya dinero.

call-rules-help = Cada criterio se puntúa por separado y su peso dice cuánto cuenta.
criterion-name = Criterio
criterion-weight = Peso
criterion-add = Agregar un criterio
criterion-remove = Quitar el criterio { $number }
call-reviewers = Personas que evalúan cada solicitud
call-justification = Letras mínimas de la justificación
call-justification-help = Con 0, la justificación puede ir vacía.
call-ties = Desempate
call-ties-help = En este orden. Al final decide un sorteo que se puede repetir.
tie-number = Desempate { $number }
tie-add = Agregar un desempate
tie-remove = Quitar el desempate { $number }
tie-earlier-application = La solicitud completa más temprana

evaluation-title = Revisión de requisitos
evaluation-text = Quien solicitó, frente a lo que se pide hoy, con el motivo y lo que lo sustenta.
evaluation-none = Aún no hay solicitudes que revisar
evaluation-none-found = Ninguna solicitud coincide
evaluation-filter = Filtros de la revisión
evaluation-search = Empresa
evaluation-met = Resultado
evaluation-met-any = con cualquier resultado
evaluation-met-no = que no cumplen
evaluation-met-unknown = con datos por saber
evaluation-met-yes = que cumplen
evaluation-lacks = Lo que falta
evaluation-lacks-any = sin importar qué falta
evaluation-column-no = No cumple
evaluation-column-unknown = Falta saber
evaluation-counts = Cumplen { $met } · no cumplen { $unmet } · falta un dato { $unknown }
evaluation-evidence = Sustento
evaluation-evidence-on = { $name }, { $day }
evaluation-evidence-until = { $name }, vale hasta el { $day }
evaluation-see-company = Ver la empresa
evidence-profile = Perfil
evidence-figures = Personal y ventas
evidence-product = Producto
evidence-diagnosis = Diagnóstico
evidence-support = Apoyo previo
evidence-certification = Certificación
evidence-document = Documento

register-may-use-declaration = La empresa permite usar su declaración en la convocatoria
register-may-use-declaration-help = La convocatoria tiene una acción afirmativa. Lo que declaró de sí quien tiene la propiedad o la dirección cuenta solo con este permiso, y quien evalúa no lo ve.
registration-may-use-declaration-help = La empresa puede dar este permiso o retirarlo mientras no empiece la selección. Quien evalúa no lo ve.
