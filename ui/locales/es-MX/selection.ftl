mission-tab-selection = Selección

selection-path = Fases de la selección
selection-step-reviewers = Nombrar a quienes evalúan
selection-step-conflicts = Conflictos de interés
selection-step-blind = Evaluación a ciegas
selection-step-revealed = Con nombres
selection-step-decided = Decisión
selection-step-done = hecho
selection-step-now = en curso
selection-step-ahead = por venir
selection-phase-preparing = Preparar la evaluación
selection-phase-preparing-text = Se nombra a quienes evalúan y cada persona declara con qué empresas tiene un conflicto de interés. Después Proa reparte las solicitudes.
selection-phase-blind = Evaluación a ciegas
selection-phase-blind-text = Quienes evalúan ven los productos y el plan, sin nombres, contactos, estado ni tamaño.
selection-phase-revealed = Resultados con nombres
selection-phase-revealed-text = Las evaluaciones ya no cambian. Revisa los resultados antes de decidir los lugares.
selection-phase-decided = Selección decidida
selection-phase-decided-text = Los lugares están asignados y la lista de espera tiene su orden.
selection-needs = Lo que falta para continuar
selection-need-closed = Cerró el plazo para inscribirse
selection-need-closed-at = Cierra el { $when }.
selection-need-reviewers = { $count ->
    [one] Hay quien evalúe: { $count } persona por solicitud
   *[other] Hay quienes evalúen: { $count } personas por solicitud
  }
selection-named = { $count ->
    [one] { $count } persona nombrada.
   *[other] { $count } personas nombradas.
  }
selection-need-declared = Todas las personas declararon sus conflictos de interés
selection-undeclared = Falta que declare: { $names }.
selection-need-assigned = Cada solicitud tiene quien la evalúe sin conflicto
selection-unassigned = { $count ->
    [one] Falta { $count } evaluación que nadie puede hacer. Nombra a otra persona.
   *[other] Faltan { $count } evaluaciones que nadie puede hacer. Nombra a más personas.
  }
selection-need-reviews = Evaluaciones entregadas: { $given } de { $assigned }
selection-late = Todavía evalúan: { $names }.
selection-late-one = { $name } ({ $given } de { $assigned })
selection-look-at-results = No falta nada. Mira los resultados y, cuando estén bien, decide los lugares.
selection-went-on-because = Se continuó aunque faltaba algo: { $reason }
selection-who-decides = Para pasar a la fase siguiente se necesita la función de coordinación, dirección o administración.
selection-over = La selección terminó. Los cambios posteriores se hacen en la lista de espera y en las inscripciones.
selection-go-blind = Empezar la evaluación a ciegas
selection-go-blind-text = Las solicitudes se reparten por sorteo. Ya no cambian quienes evalúan ni sus declaraciones.
selection-went-blind = Empezó la evaluación a ciegas.
selection-go-revealed = Mostrar los nombres
selection-go-revealed-text = Las evaluaciones ya no se podrán cambiar y los nombres no se vuelven a ocultar. No se puede deshacer.
selection-went-revealed = Los nombres están a la vista.
selection-go-decided = Decidir los lugares
selection-go-decided-text = Se asignan los lugares y la lista de espera en el orden de los resultados, y se rechaza a las empresas que no cumplen los requisitos. La decisión queda como está; los cambios posteriores se hacen uno por uno y con motivo.
selection-went-decided = Se decidieron los lugares.
selection-reason = Motivo
selection-reason-help = Queda en la bitácora.
selection-you-review = Se te nombró para evaluar
selection-declare = Declarar conflictos de interés
selection-review = Ir a mis evaluaciones
selection-see-progress = Ver la selección
selection-after = Resultado de la selección
selection-by-call = Según la convocatoria «{ $title }», versión { $number }.
selection-no-call = Aún no hay una convocatoria publicada
selection-no-call-text = La selección empieza cuando se publica la convocatoria, con sus criterios y el número de personas que evalúan cada solicitud.
selection-see-call = Ver la convocatoria
selection-not-yet = Todavía no se muestran los nombres
selection-not-yet-text = Los resultados se ven cuando termina la evaluación a ciegas.
selection-outcome-selected = Con lugar
selection-outcome-waiting = En espera
selection-outcome-not-admitted = No cumple los requisitos
selection-outcome-not-reviewed = Sin evaluación

reviewers-title = Quienes evalúan
reviewers-help = { $count ->
    [one] Cada solicitud la evalúa { $count } persona de la oficina.
   *[other] Cada solicitud la evalúan { $count } personas de la oficina.
  }
reviewers-none = Aún no se nombra a nadie para evaluar
reviewers-name = Nombrar a quienes evalúan
reviewers-people = Personas de la oficina
reviewers-people-help = Busca por nombre. Quita a quien no evaluará.
reviewers-forget = Se olvidará lo que declaró: { $names }.
reviewers-named = { $count ->
    [0] Ya no hay quien evalúe.
    [one] Evalúa { $count } persona.
   *[other] Evalúan { $count } personas.
  }
reviewers-person = Persona
reviewers-declared = Declaración
reviewers-has-declared = Declaró
reviewers-not-declared = Falta que declare
reviewers-excluded = No evalúa a
reviewers-load = Solicitudes
reviewers-would-have = { $count ->
    [one] tendría { $count }
   *[other] tendría { $count }
  }
reviewers-given = { $given } de { $assigned } entregadas
reviewers-even-plan = { $difference ->
    [0] Con lo declarado hasta hoy, solicitudes por persona: { $least }.
   *[other] Con lo declarado hasta hoy, cada persona tendría de { $least } a { $most } solicitudes. No hay un reparto más parejo sin conflictos.
  }
reviewers-even = { $difference ->
    [0] Solicitudes por persona: { $least }.
   *[other] Cada persona tiene de { $least } a { $most } solicitudes.
  }
reviewers-seed = Semilla del sorteo, con la que se puede repetir:
reviewers-lacking = Solicitudes a las que les falta quien evalúe
reviewers-lacks = Faltan

conflict-personal = Familia, amistad o enemistad
conflict-business = Participación, trabajo o deuda
conflict-competitor = Relación con quien le hace competencia
conflict-former-work = Trabajo para la empresa en los últimos dos años
conflict-advised = Asesoría para esta misma solicitud
conflict-other = Otro
interests-title = Conflictos de interés
interests-ask = { $count ->
    [one] Participa { $count } empresa. Márcala si tienes un conflicto de interés con ella: no evaluarás su solicitud.
   *[other] Participan { $count } empresas, en orden alfabético. Marca aquellas con las que tienes un conflicto de interés: no evaluarás sus solicitudes.
  }
interests-companies = Empresas que participan
interests-find = Buscar una empresa
interests-none-found = Ninguna empresa coincide.
interests-kind = Qué relación tienes
interests-words = En tus palabras
interests-none = Leí la lista y no tengo conflicto con ninguna empresa
interests-no-other = { $count ->
    [one] Leí la lista y no tengo conflicto con ninguna otra empresa que la marcada
   *[other] Leí la lista y no tengo conflicto con ninguna otra empresa que las { $count } marcadas
  }
interests-count = { $count ->
    [0] Sin conflictos marcados
    [one] { $count } conflicto marcado
   *[other] { $count } conflictos marcados
  }
interests-save = Declarar
interests-saved = Se guardó tu declaración.
interests-done = Declaraste el { $when }. Puedes cambiarlo mientras no empiece la evaluación.
interests-closed = La evaluación ya empezó y las declaraciones no cambian. Si reconoces una solicitud con la que tienes un conflicto, avisa a quien coordina.
interests-none-declared = Declaraste que no tienes conflictos.
interests-nobody = Todavía no participa ninguna empresa
interests-leave = ¿Salir sin declarar?
interests-leave-text = Lo que marcaste no se guarda en un borrador, porque habla de personas.

reviews-title = Mis evaluaciones
reviews-begin = Evaluar la solicitud { $number }
reviews-number = Solicitud { $number }
reviews-application = Solicitud
reviews-products = Productos
reviews-state = Situación
reviews-given = Entregada
reviews-to-give = Por evaluar
reviews-progress = Avance de mis evaluaciones
reviews-progress-of = { $given } de { $all }
reviews-blind = Ves estas solicitudes sin nombres
reviews-blind-text = Proa oculta nombre, contactos, estado y tamaño, y tapa las palabras que los dirían. No puede impedir que reconozcas un producto o que lo busques en la lista de empresas: no lo busques. Si reconoces a la empresa y tienes un conflicto, avisa a quien coordina.
reviews-none = No tienes solicitudes por evaluar
reviews-none-text = Las solicitudes llegan cuando empieza la evaluación a ciegas.
reviews-over = La evaluación terminó. Lo que entregaste ya no cambia.
reviews-gone = Esta solicitud no es de las que evalúas
reviews-see-all = Ver mis evaluaciones
reviews-form = Evaluación
reviews-criterion = Criterio
reviews-weight = Pesa { $weight }.
reviews-points = Puntos
reviews-points-of = Puntos: { $criterion }
reviews-points-help = Elige con las flechas o escribe la cifra.
review-points-1 = muy bajo
review-points-2 = bajo
review-points-3 = suficiente
review-points-4 = bueno
review-points-5 = excelente
reviews-justification = Justificación
reviews-letters = { $letters } de al menos { $least } letras
reviews-letters-enough = { $letters } letras
reviews-save-next = Guardar y seguir
reviews-skip = Pasar a la { $number } sin guardar
reviews-saved = Se guardó la evaluación de la solicitud { $number }.
reviews-saved-last = Se guardó la solicitud { $number }. Terminaste tus evaluaciones.
reviews-not-given = No se evaluó esta solicitud.
reviews-words-erased = La justificación se suprimió.
blind-products = Productos
blind-no-products = La solicitud no nombra productos.
blind-certifications = Certificaciones: { $names }
blind-plan = Plan de exportación
blind-no-plan = No hay un plan de exportación.
blind-objectives = Objetivos

results-title = Resultados
results-what = Orden, promedios y los motivos de cada resultado
results-not-decided = Los lugares todavía no se deciden: este es el resultado como está hoy.
results-ties = Las solicitudes se ordenan por el promedio de sus evaluaciones. Entre promedios iguales decide, en este orden: { $ties }.
results-seed = Semilla del sorteo, con la que se puede repetir:
results-nobody = Nadie se inscribió
results-find = Buscar una empresa
results-none-found = Ninguna empresa coincide
results-group-selected = Con lugar ({ $count })
results-group-waiting = En lista de espera ({ $count })
results-group-not-admitted = No cumplen los requisitos ({ $count })
results-group-not-reviewed = Sin evaluación ({ $count })
results-line = { $count ->
    [one] Hasta aquí llega { $count } lugar
   *[other] Hasta aquí llegan los { $count } lugares
  }
results-company = Empresa
results-position = Posición
results-mean = Promedio
results-spread = Entre evaluaciones
results-between = de { $least } a { $most }
results-one-mean = { $mean } en todas
results-outliers = Atípicas
results-far = { $count ->
    [one] { $count } atípica
   *[other] { $count } atípicas
  }
results-why = Motivo
results-tie = Empató con la anterior; decidió { $decider }
decider-mean = el promedio
decider-criterion = el puntaje de «{ $criterion }»
decider-earlier = la solicitud que se completó primero
decider-lot = el sorteo

result-title = Motivos del resultado
result-gone = Esta solicitud no está en los resultados
result-see-all = Ver los resultados
result-position-of = { $position } de { $ranked }
result-behind-by = Qué la puso detrás de la anterior
result-what-would = Qué habría cambiado el resultado
result-not-reviewed = Nadie la evaluó: una persona tiene que decidir en las inscripciones.
result-unmet = No cumplió estos requisitos. Con ellos habría entrado en el orden.
result-all-fit = Hubo lugar para todas las que se ordenaron.
result-margin = Tiene lugar. Su promedio está { $margin } arriba de la primera sin lugar.
result-to-place = Le faltó { $mean } de promedio para la posición { $position }, la última con lugar.
result-to-next = Le faltó { $mean } de promedio para la posición { $position }.
result-tied = Empató en promedio con la posición { $position }.
result-any-enough = Habría bastado una de estas cosas, sumando todas sus evaluaciones:
result-none-enough = Ningún criterio por sí solo habría bastado, ni con todos los puntos.
result-enough = { $points ->
    [one] { $criterion }: { $points } punto más
   *[other] { $criterion }: { $points } puntos más
  }
result-never = Ni con todos los puntos: { $criteria }
result-criteria = Promedio por criterio
result-weight = Peso
result-requirements = Requisitos
result-requirements-help = Como están hoy los datos de la empresa; pueden haber cambiado desde la decisión.
result-stepped-back = La empresa ya no participa.
result-reviews = Evaluaciones
result-outlier-help = Es atípica la evaluación que se aparta un punto o más de la mediana, y más de tres veces de lo que se apartan las otras. No se quita: es una señal para revisarla.
result-outlier = Atípica

waiting-title = Lista de espera
waiting-what = Orden, cambios con motivo y quién recibiría un lugar
waiting-nobody = Nadie está en espera
waiting-after-decision = La lista se forma cuando se deciden los lugares.
waiting-order = Orden de la lista
waiting-order-help = Es el orden de los resultados. Un cambio a mano lleva motivo y queda en la bitácora.
waiting-reason = Por qué está ahí
waiting-by-ranking = Por su resultado
waiting-move = Mover
waiting-move-of = Mover a { $name }
waiting-moved = { $name } está ahora en la posición { $position }.
waiting-now-at = Está en la posición { $position }.
waiting-to = Nueva posición
waiting-at = Posición { $position }
waiting-gone = Ya no está en la lista de espera: otra persona cambió su inscripción.
waiting-reason-help = Se guarda con la inscripción y en la bitácora.
promotion-title = Si una empresa devuelve su lugar
promotion-help = Mira primero quién lo recibiría. Nada cambia hasta confirmarlo.
promotion-who = Empresa que devolvería su lugar
promotion-gets = Recibiría el lugar
promotion-waits = Seguirían en espera, en este orden
promotion-places = Lugares
promotion-nobody = Nadie
promotion-do = Retirar a { $name }
promotion-confirm = Retirar y asignar el lugar
promotion-text = { $name } deja su lugar. Lo recibe: { $gets }.

impact-title = Informe de impacto
impact-what = A quiénes llegó la convocatoria, por grupos
impact-how-rate = La tasa es la parte de las empresas de un grupo que obtuvo lugar, como se decidió por los resultados.
impact-how-rule = Regla de los cuatro quintos: si la tasa de un grupo es menor que el 80 % de la más alta, conviene mirar con cuidado por qué. Es una señal, no una conclusión. En la imagen, la línea marca ese 80 %.
impact-how-hidden = Las cifras menores que { $threshold } no se muestran, ni otras que permitirían calcularlas.
impact-size = Tamaño
impact-state = Estado
impact-women-led = Empresas de mujeres
impact-indigenous = Pueblos indígenas y afromexicanos
impact-disability = Personas con discapacidad
impact-said = Lo declaran
impact-not-said = No lo declaran
impact-declared = Según lo que las empresas declaran de sí mismas. Quien no declaró cuenta en «No lo declaran».
impact-unknown = No se sabe
impact-group = Grupo
impact-applied = Participaron
impact-selected = Con lugar
impact-rate = Tasa
impact-ratio = De la más alta
impact-sign = Señal
impact-below = Menor que cuatro quintos
impact-even = Sin señal
impact-not-told = Reservado
impact-hidden = menos de { $threshold }, o lo dejaría saber
impact-bar = { $group }: { $rate }
impact-picture = Tasas por grupo. { $label }. { $bars }

letters-all = Guardar las cartas de resultado
letters-all-text = Se guarda una carta en PDF por empresa, en una carpeta vacía. Quien se retiró no recibe carta.
letters-one = Guardar la carta de resultado
letters-one-text = Se guarda la carta en PDF, con los motivos y su derecho a manifestarse.
letters-heard-until = Hasta qué día pueden manifestarse
letters-heard-until-help = El plazo es el de la convocatoria o el de las reglas de la oficina.
progress-letters = Cartas impresas
problem-heard-until-over = El día debe ser posterior a hoy: quien lea la carta debe tener tiempo para manifestarse.
letters-language = Idioma
letters-save = Guardar
