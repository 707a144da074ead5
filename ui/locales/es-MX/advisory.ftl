### Asesoría: diagnóstico de preparación para exportar y plan de exportación.

operation-save-diagnosis = Se guardó un diagnóstico de exportación
operation-remove-diagnosis = Se quitó un diagnóstico de exportación
merge-kind-readiness-diagnoses = Diagnósticos de exportación
column-readiness-diagnoses-questionnaire = Versión del cuestionario
column-readiness-diagnoses-taken-on = Fecha del diagnóstico
column-readiness-diagnoses-person-id = Quién preguntó
column-readiness-diagnoses-answered-by = Quién respondió
column-readiness-diagnoses-levels = Respuestas
column-readiness-diagnoses-evidence = Evidencia
column-readiness-diagnoses-notes = Notas
column-readiness-diagnoses-score-low = Puntaje más bajo posible
column-readiness-diagnoses-score-high = Puntaje más alto posible
column-readiness-diagnoses-deleted-at = Quitado

error-advisory-invalid = Hay datos por corregir.
error-advisory-unknown-questionnaire = Este diagnóstico usa la versión { $version } del cuestionario, que este programa no conoce. Actualiza Proa para verlo.
problem-readiness-in-future = La fecha del diagnóstico no puede estar por venir.
problem-readiness-version = Esta versión del cuestionario no se conoce.
problem-readiness-question = Esta pregunta no es del cuestionario.
problem-readiness-answer = Elige una de las respuestas.
problem-readiness-nothing = Responde al menos una pregunta.

dialog-save-readiness = Guardar el diagnóstico
readiness-tab = Preparación
readiness-title = Diagnóstico de exportación
readiness-new = Hacer un diagnóstico
readiness-again = Hacer otro diagnóstico
readiness-edit = Corregir
readiness-remove = Quitar
readiness-removed = Se quitó el diagnóstico.
readiness-saved = Se guardó el diagnóstico de { $name }.
readiness-print = Guardar como PDF
readiness-none = Aún no hay un diagnóstico de esta empresa
readiness-none-text = Son 30 preguntas sobre ocho temas, con respuestas en palabras sencillas. Lo que el perfil ya dice se propone; lo que no se sabe se queda sin responder y se dice así.
readiness-overall = Preparación para exportar
readiness-of-hundred = de 100
readiness-range = entre { $low } y { $high }
readiness-unknown = { $count ->
    [0] Todas las preguntas tienen respuesta
    [one] Falta { $count } respuesta
   *[other] Faltan { $count } respuestas
}
readiness-facts = { $day } · preguntó { $person }
readiness-standing = Vigencia
readiness-standing-current = Vigente
readiness-standing-aged = Tiene más de un año
readiness-standing-superseded = Hay un cuestionario más nuevo
readiness-standing-aged-text = Un diagnóstico sirve un año. Conviene hacer otro antes de apoyarse en él.
readiness-standing-superseded-text = Se hizo con una versión anterior del cuestionario. Conviene hacer otro con la de hoy.
readiness-by-dimension = Por tema
readiness-dimension = Tema
readiness-weight = Peso
readiness-score = Puntaje
readiness-before = Antes
readiness-change = Cambio
readiness-compared = Comparado con el diagnóstico del { $day }.
readiness-since = Comparado con el diagnóstico del { $day }: { $change }.
readiness-change-open = por saber
readiness-change-same = igual
readiness-radar = Puntaje por tema, en un círculo: más afuera es mejor. Las mismas cifras están en la tabla.
readiness-radar-open = El área clara es lo que todavía no se sabe.
readiness-radar-before = La línea discontinua es el diagnóstico anterior.
readiness-low = Por dónde empezar
readiness-low-help = Las respuestas más bajas, con la acción que propone cada una. El plan de exportación puede empezar de ellas.
readiness-low-none = Ninguna respuesta es baja.
readiness-low-action = Acción propuesta
readiness-low-answer = Respuesta
readiness-low-section = Sección del plan
readiness-answers = Respuestas
readiness-question = Pregunta
readiness-answer = Respuesta
readiness-not-known = No se sabe
readiness-evidence = Evidencia
readiness-evidence-none = Sin anotar
readiness-all = Diagnósticos de la empresa
readiness-gone = Ese diagnóstico ya no está: alguien lo quitó
readiness-notes = Notas
readiness-taken-on = Fecha
readiness-answered-by = Quién responde por la empresa
readiness-answered-by-help = Nombre y puesto.
readiness-form = Diagnóstico de preparación para exportar
readiness-form-about = Sobre este diagnóstico
readiness-form-why = Por qué se pregunta
readiness-form-shows = Qué lo muestra
readiness-form-evidence = Qué se vio
readiness-form-notes-help = Se imprimen con el diagnóstico.
readiness-form-proposed = El registro propone: { $answer }
readiness-form-take = Usar esta respuesta
readiness-form-taken = Es la respuesta elegida
readiness-form-progress = { $answered } de { $total } preguntas respondidas
readiness-form-jump = Ir a un tema
readiness-form-score = Puntaje hasta ahora
readiness-clue-export-experience-none = El perfil dice que nunca ha exportado.
readiness-clue-export-experience-occasional = El perfil dice que exporta de vez en cuando.
readiness-clue-export-experience-regular = El perfil dice que exporta cada año.
readiness-clue-classified-products-none = Ningún producto del perfil ({ $total }) tiene fracción arancelaria.
readiness-clue-classified-products-some = Tienen fracción arancelaria { $count } de { $total } productos del perfil.
readiness-clue-classified-products-all = { $total ->
    [one] El producto del perfil tiene fracción arancelaria.
   *[other] Los { $total } productos del perfil tienen fracción arancelaria.
}
readiness-clue-stated-capacity-none = Ningún producto del perfil ({ $total }) dice cuánto se puede producir.
readiness-clue-stated-capacity-some = Dicen cuánto se puede producir { $count } de { $total } productos del perfil.
readiness-clue-stated-capacity-all = { $total ->
    [one] El producto del perfil dice cuánto se puede producir.
   *[other] Los { $total } productos del perfil dicen cuánto se puede producir.
}
readiness-clue-certifications-some = Tienen certificaciones { $count } de { $total } productos del perfil.
readiness-clue-certifications-all = { $total ->
    [one] El producto del perfil tiene certificaciones.
   *[other] Los { $total } productos del perfil tienen certificaciones.
}
readiness-clue-origin-cases-some = { $count ->
    [one] La oficina guarda un caso de origen de la empresa.
   *[other] La oficina guarda { $count } casos de origen de la empresa.
}
readiness-clue-listing-public = La empresa está en el directorio de empresas exportadoras.
readiness-clue-web-some = El perfil tiene un sitio web.
readiness-clue-markets-none = El perfil no nombra ningún mercado.

documents-readiness-kind = Diagnóstico de exportación
documents-readiness-title = Diagnóstico de exportación de { $company }
documents-readiness-heading = Preparación para exportar
documents-readiness-about = El diagnóstico
documents-readiness-taken-on = Fecha
documents-readiness-asked-by = Preguntó
documents-readiness-answered-by = Respondió
documents-readiness-version = Cuestionario
documents-readiness-version-of = versión { $version }
documents-readiness-exact = { $score } de 100
documents-readiness-open = entre { $low } y { $high } de 100
documents-readiness-unknown-note = { $count ->
    [one] Una pregunta no tiene respuesta: el puntaje se da entre el más bajo y el más alto que puede ser.
   *[other] { $count } preguntas no tienen respuesta: el puntaje se da entre el más bajo y el más alto que puede ser.
}
documents-readiness-picture = Puntaje por tema
documents-readiness-picture-alt = Gráfica de radar con ocho ejes, de 0 en el centro a 100 en la orilla. Las cifras están en la tabla siguiente.
documents-readiness-how = El puntaje de un tema es el promedio de los puntos de sus respuestas; el total suma los temas por su peso. Se redondea a enteros.
documents-readiness-aged = Este diagnóstico tiene más de un año.
documents-readiness-superseded = Hay un cuestionario más nuevo que el de este diagnóstico.

operation-save-export-plan = Se guardó un plan de exportación
operation-move-plan-action = Se anotó el avance de una acción del plan de exportación
operation-remove-export-plan = Se quitó un plan de exportación
merge-kind-export-plans = Planes de exportación
merge-kind-plan-objectives = Objetivos de planes de exportación
column-export-plans-diagnosis-id = Diagnóstico del que parte
column-export-plans-person-id = Quién hizo el plan
column-export-plans-title = Título del plan
column-export-plans-texts = Textos del plan
column-export-plans-deleted-at = Plan quitado
column-plan-objectives-plan-id = Plan del objetivo
column-plan-objectives-what = Objetivo
column-plan-objectives-market = Mercado del objetivo
column-plan-objectives-product-id = Producto del objetivo
column-plan-objectives-target = Cifra del objetivo
column-plan-objectives-unit = Unidad de la cifra
column-plan-objectives-due-on = Fecha del objetivo
column-plan-objectives-deleted-at = Objetivo quitado
column-plan-actions-plan-id = Plan de la acción
column-plan-actions-section = Sección del plan
column-plan-actions-what = Acción
column-plan-actions-owner = Quién la lleva
column-plan-actions-starts-on = Inicio de la acción
column-plan-actions-due-on = Fecha de la acción
column-plan-actions-state = Estado de la acción
column-plan-actions-reason = Motivo de dejarla
column-plan-actions-progress = Avance en %
column-plan-actions-cost-minor = Costo de la acción, en centavos
column-plan-actions-cost-currency = Moneda del costo
column-plan-actions-question = Pregunta de la que viene
column-plan-actions-deleted-at = Acción quitada
value-plan-actions-state-planned = por empezar
value-plan-actions-state-doing = en curso
value-plan-actions-state-done = terminada
value-plan-actions-state-dropped = cancelada

problem-plan-section = Esta sección no es del plan.
problem-plan-too-many = Son más de { $max }. Deja en el plan lo que se va a seguir y pasa el resto a otro.
problem-plan-unit = Escribe qué cuenta la cifra: toneladas, USD, pedidos.
problem-plan-progress = «{ $found }» no es un avance. Escribe un número entero de 0 a 100.
problem-plan-currency = Elige la moneda del costo.
dialog-save-plan = Guardar el plan de exportación

plan-tab = Plan
plan-form = Plan de exportación
plan-new = Hacer un plan
plan-another = Hacer otro plan
plan-edit = Cambiar el plan
plan-remove = Quitar
plan-removed = Se quitó el plan.
plan-saved = Se guardó el plan de { $name }.
plan-print = Guardar como PDF
plan-none = Aún no hay un plan de exportación
plan-none-text = Un plan tiene diez secciones, objetivos con cifra y fecha, y acciones con responsable, fecha y costo. Puede partir de las respuestas bajas de un diagnóstico.
plan-facts = Hecho por { $person } el { $day }
plan-gone = Ese plan ya no está: alguien lo quitó
advisory-latest = Ver el último
plan-all = Planes de la empresa
plan-name = Título
plan-name-default = Plan de exportación { $year }
plan-made-by = Quién lo hizo
plan-made-on = Fecha
plan-progress = Avance
plan-progress-of = { $share } %
plan-progress-none = Sin acciones todavía
plan-counts = { $done ->
    [one] { $done } terminada
   *[other] { $done } terminadas
} · { $open ->
    [one] { $open } abierta
   *[other] { $open } abiertas
}
plan-late = { $count ->
    [one] { $count } acción atrasada
   *[other] { $count } acciones atrasadas
}
plan-overdue = atrasada
plan-costs = Costos por moneda
plan-costs-planned = Costo del plan
plan-costs-done = De lo terminado
plan-costs-spent = De lo terminado: { $amount }
plan-costs-none = Ninguna acción tiene costo anotado
plan-currency = Moneda
plan-objectives = Objetivos
plan-objectives-none = El plan no tiene objetivos todavía.
plan-objective = Objetivo { $number }
plan-objective-add = Agregar objetivo
plan-objective-remove = Quitar el objetivo { $number }
plan-objective-what = Qué se quiere lograr
plan-objective-market = Mercado
plan-objective-market-any = Cualquier mercado
plan-objective-product = Producto
plan-objective-product-any = Cualquier producto
plan-objective-target = Cifra
plan-objective-unit = Unidad
plan-objective-unit-help = Toneladas, USD, pedidos.
plan-due = Fecha
plan-actions = Acciones
plan-actions-none = El plan no tiene acciones todavía.
plan-action = Acción { $number }
plan-action-add = Agregar acción
plan-action-remove = Quitar la acción { $number }
plan-action-what = Qué se hace
plan-action-owner = Quién la lleva
plan-action-owner-help = Una persona de la oficina o de la empresa.
plan-action-section = Sección
plan-action-start = Inicio
plan-action-state = Estado
plan-action-reason = Motivo
plan-action-reason-help = Por qué ya no se hará.
plan-action-progress = Avance
plan-action-cost = Costo
plan-action-moved = Se anotó el avance.
plan-action-move-title = Avance de «{ $what }»
plan-action-from = Propuesta por el diagnóstico
plan-state-planned = Por empezar
plan-state-doing = En curso
plan-state-done = Terminada
plan-state-dropped = Cancelada
plan-texts = Secciones
plan-sections-blank = Secciones sin texto todavía
plan-sections-write = Escribirlas
plan-prompts = Qué escribir
plan-proposals = Acciones que propone el diagnóstico
plan-proposals-help = Vienen de las respuestas más bajas del { $day }. Las que marques entran al plan, más abajo, donde se pueden cambiar.
plan-home = Acciones atrasadas de planes de exportación
plan-home-under = { $company } · { $day }
plan-home-more = Hay más en las empresas

documents-plan-kind = Plan de exportación
documents-plan-title = Plan de exportación de { $company }
documents-plan-about = El plan
documents-plan-made-by = Hecho por
documents-plan-progress = Avance
documents-plan-actions = Acciones
documents-plan-counts = { $done } terminadas, { $open } abiertas, { $overdue } atrasadas
documents-plan-note = El avance es el promedio de las acciones que no se dejaron. Los costos se suman por moneda, sin tipo de cambio.

operation-set-market-status = Se anotó el estado de una empresa en un mercado
column-company-markets-status-on = Desde cuándo
column-company-markets-status-note = Nota del estado
problem-market-status-later = El estado no puede ser de un día por venir.
market-status-since = Desde
market-status-note = Nota
market-status-note-help = Cómo llegó a ese estado: un pedido, una feria, una pausa.
market-status-change = Cambiar estado
market-status-change-title = Estado en { $market }
market-status-changed = Se anotó el estado en { $market }.
market-history = Historia por mercado
market-history-of = Historia en { $market }
market-history-added = Se agregó: { $to }
market-history-moved = { $from } → { $to }
market-history-removed = Se quitó el mercado
market-history-since = desde el { $day }
