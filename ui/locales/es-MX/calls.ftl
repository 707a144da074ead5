operation-save-call = Se guardó una convocatoria
operation-remove-call = Se quitó el borrador de una convocatoria
operation-move-call = Se publicó, reemplazó o canceló una convocatoria
operation-save-call-template = Se guardó una plantilla de convocatoria
operation-remove-call-template = Se quitó una plantilla de convocatoria
operation-hand-in-document = Se recibió un documento
operation-attest-original = Se cotejó el original de un documento
operation-remove-document = Se quitó un documento recibido
operation-request-support = Se solicitó un apoyo
operation-move-support = Avanzó la solicitud de un apoyo
operation-name-reviewers = Se nombró a quienes evalúan
operation-declare-conflicts = Se declararon conflictos de interés
operation-give-review = Se guardó una evaluación
operation-go-on-selecting = La selección pasó a otra fase
operation-move-waiting = Cambió el orden de la lista de espera
requirement-product = Producto con código en: { $values }
requirement-short-product = Producto por código
requirement-readiness = Diagnóstico de exportación con { $first } puntos o más, de hace { $months } meses o menos
requirement-short-readiness = Diagnóstico de exportación
requirement-earlier-supports =
    Máximo { $first ->
        [one] { $first } apoyo previo
       *[other] { $first } apoyos previos
    } en { $months ->
        [one] { $months } mes
       *[other] { $months } meses
    }
requirement-short-earlier-supports = Apoyos previos
requirement-certification = Certificaciones vigentes: { $values }
requirement-short-certification = Certificaciones
requirement-document = Documentos entregados: { $values }
requirement-short-document = Documentos
requirement-commitment-letter = Carta compromiso con original cotejado
requirement-short-commitment-letter = Carta compromiso
requirement-positive-action = Acción afirmativa: { $values }
requirement-short-positive-action = Acción afirmativa
document-tax-compliance = opinión de cumplimiento del SAT
document-commitment-letter = carta compromiso
document-deed = acta constitutiva
document-power-of-attorney = poder de quien firma
document-identification = identificación de quien firma
document-bank-statement = estado de cuenta bancario
document-quotation = cotización
document-brochure = folleto o catálogo
document-invoice = factura
document-travel-proof = pase de abordar o boleto
document-report = informe
document-other = otro documento
finding-product-asked-for = Tiene productos de los códigos convocados: { $found }.
finding-product-not-asked-for = Ningún producto es de los códigos convocados: { $allowed }.
finding-product-unknown = Falta clasificar sus productos con más dígitos para saber si están en: { $allowed }.
finding-readiness-enough = Su diagnóstico tiene { $found } puntos y se piden { $least }.
finding-readiness-too-low = Su diagnóstico tiene { $found } puntos y se piden { $least }.
finding-readiness-too-old = Su diagnóstico es del { $taken } y cuenta por { $months } meses. Hay que repetirlo.
finding-readiness-open = Su diagnóstico queda entre { $low } y { $high } puntos y se piden { $least }: faltan respuestas.
finding-readiness-unknown = No tiene diagnóstico de exportación y se piden { $least } puntos.
finding-supports-few-enough =
    Recibió { $found ->
        [one] { $found } apoyo
       *[other] { $found } apoyos
    } en { $months ->
        [one] { $months } mes
       *[other] { $months } meses
    }; el máximo es { $most }.
finding-supports-too-many =
    Recibió { $found ->
        [one] { $found } apoyo
       *[other] { $found } apoyos
    } en { $months ->
        [one] { $months } mes
       *[other] { $months } meses
    } y el máximo es { $most }.
finding-certification-valid = Las certificaciones que se piden están vigentes.
finding-certification-missing = Faltan certificaciones vigentes: { $missing }.
finding-certification-undated = No se sabe hasta cuándo valen: { $undated }.
finding-document-handed-in = Entregó los documentos que se piden.
finding-document-missing = Faltan documentos: { $missing }.
finding-document-ended = Estos documentos ya vencieron: { $missing }.
finding-commitment-letter-seen = Se cotejó el original de la carta compromiso.
finding-commitment-letter-copy = Falta cotejar el original de la carta compromiso.
finding-commitment-letter-missing = Falta la carta compromiso.
finding-positive-action-met = Cumple con la acción afirmativa de la convocatoria.
finding-positive-action-not-met = No hay una declaración, con permiso de usarla en la convocatoria, que cumpla con la acción afirmativa.
problem-requirement-months = Escribe la cifra y después los meses, de 1 a { $max }.
problem-line-twice = Esta partida está dos veces.
problem-line-unknown = Esta partida no es del presupuesto de la convocatoria.
problem-applicant-twice = Esta empresa está dos veces.
problem-percentage = El porcentaje es mayor que 0 y llega hasta 100.
problem-decimal = «{ $found }» no es una cifra. Escribe solo el número, por ejemplo 75.5.
problem-out-of-range = Va de { $min } a { $max }.
problem-clock-never-shows = Los relojes de esa zona se adelantan y nunca marcan esa hora. Elige otra.
problem-clock-shows-twice = Los relojes de esa zona se atrasan y marcan esa hora dos veces. Elige otra.
problem-criterion-twice = Este criterio está dos veces.
problem-criterion-unknown = «{ $found }» no es un criterio de la convocatoria.
problem-template-taken = Ya hay una plantilla así: «{ $name }».
problem-leave-settled = La selección ya empezó: el permiso queda como estaba. Deja la casilla como estaba para guardar lo demás.
problem-justification-short = La justificación lleva al menos { $min } letras.
criterion-capacity = Capacidad exportadora
criterion-fit = Ajuste del producto al mercado
criterion-origin = Ventaja de tratados y origen
criterion-certification = Certificaciones
criterion-size = Prioridad por tamaño
criterion-measures = Acciones afirmativas
call-template-text = Se convoca a las empresas que cumplan con los requisitos a presentar su solicitud en el plazo señalado. Cada solicitud se evalúa sin nombres, con los criterios publicados, y cada empresa recibe su resultado con los motivos y puede manifestar lo que a su derecho convenga.
error-mission-call-refused =
    { $reason ->
        [forbidden] Tu función no permite cambiar convocatorias.
        [reason-required] Falta el motivo. Escríbelo para continuar.
        [over] El plazo de la convocatoria ya terminó. Amplíalo para publicarla.
        [published] Lo publicado no cambia. Escribe una nueva versión de la convocatoria.
        [reviewed] Ya se evalúan solicitudes con esta convocatoria: se conserva hasta que la selección se decida.
        [decided] La selección ya se decidió con esta convocatoria.
       *[other] La convocatoria no puede pasar a esa situación.
    }
error-mission-no-funding = La convocatoria no da dinero. Agrega su presupuesto.
error-mission-support-refused =
    { $reason ->
        [forbidden] Tu función no permite este paso.
        [reason-required] Falta el motivo. Escríbelo para continuar.
        [no-amount] No hay monto que autorizar: revisa los límites de la convocatoria.
        [asked-too-early] Todavía no empieza el plazo para solicitar el apoyo.
        [asked-too-late] Ya pasó el plazo para solicitar el apoyo.
        [activity-begun] La actividad está por empezar o ya empezó.
        [proof-too-late] Ya pasó el plazo para comprobar el apoyo.
        [proof-not-over] Todavía corre el plazo para comprobar el apoyo.
        [no-proof] Falta entregar lo que comprueba el gasto.
        [original-not-seen] Falta cotejar los originales.
        [no-refund] Falta calcular el reembolso. Escribe la moneda, el día y el tipo de cambio.
       *[other] La solicitud no puede pasar a esa situación.
    }
error-mission-refund-refused =
    { $reason ->
        [no-rate] Falta el tipo de cambio del día de la transferencia.
        [rate-of-another-day] El tipo de cambio es de otro día. Usa el del día de la transferencia.
        [rate-of-other-currencies] El tipo de cambio es de otras monedas.
        [nothing-proved] No se comprobó ningún gasto.
       *[other] El reembolso no se puede calcular con esas cifras.
    }
error-mission-attestation-refused =
    { $reason ->
        [before-handed-in] El original no se pudo cotejar antes de recibir el documento.
        [day-to-come] El día del cotejo todavía no llega.
       *[other] El original ya se cotejó.
    }
error-mission-phase-refused =
    { $reason ->
        [forbidden] Tu función no permite dirigir la selección.
        [still-open] Todavía se reciben solicitudes. Espera a que cierre el plazo.
        [undeclared] Alguien que evalúa no ha declarado sus conflictos de interés.
        [unassigned] Faltan personas sin conflicto que evalúen. Nombra a más, o escribe por qué se continúa.
        [reviews-missing] Faltan evaluaciones. Espéralas, o escribe por qué se continúa sin ellas.
       *[other] La selección no está en la fase para eso.
    }
error-mission-not-reviewer = No se te nombró para evaluar esta convocatoria.
error-mission-names-hidden = Los nombres se muestran cuando terminen las evaluaciones.
error-mission-waiting-refused =
    { $reason ->
        [reason-required] Falta el motivo. Escríbelo para continuar.
        [no-such-position] La lista de espera no tiene esa posición.
        [not-waiting] La empresa no está en espera.
       *[other] La empresa ya está en esa posición.
    }
column-calls-number = Versión
column-calls-state = Situación
column-calls-reason = Motivo
column-calls-title = Título
column-calls-language = Idioma
column-calls-text = Texto
column-calls-time-zone = Zona horaria
column-calls-opens-at = Abre
column-calls-closes-at = Cierra
column-calls-requirements = Requisitos
column-calls-funding = Presupuesto y cofinanciamiento
column-calls-rules = Criterios y reglas
column-calls-phase = Fase de la selección
column-calls-phase-reason = Motivo para continuar
column-calls-published-at = Publicada
column-calls-deleted-at = Convocatoria retirada
column-call-templates-name = Nombre
column-call-templates-deleted-at = Plantilla retirada
column-support-requests-line = Partida
column-support-requests-market = Mercado
column-support-requests-currency = Moneda
column-support-requests-whole-minor = Costo en centavos
column-support-requests-asked-minor = Monto solicitado en centavos
column-support-requests-requested-on = Solicitado
column-support-requests-state = Situación
column-support-requests-reason = Motivo
column-support-requests-authorised-on = Autorizado
column-support-requests-authorised-minor = Monto autorizado en centavos
column-support-requests-proved-minor = Gasto comprobado en centavos
column-support-requests-refund = Reembolso
column-support-requests-deleted-at = Solicitud retirada
column-company-documents-kind = Documento
column-company-documents-reference = Referencia
column-company-documents-handed-in-on = Entregado
column-company-documents-holds-until = Vale hasta
column-company-documents-seen-by = Cotejó el original
column-company-documents-seen-on = Original cotejado
column-company-documents-deleted-at = Documento retirado
column-reviewers-person-id = Quien evalúa
column-reviewers-declared-at = Conflictos declarados
column-reviewers-deleted-at = Ya no evalúa
column-review-conflicts-kind = Conflicto de interés
column-review-conflicts-words = Conflicto: detalle
column-review-conflicts-deleted-at = Conflicto retirado
column-reviews-points = Puntos
column-reviews-justifications = Justificación
column-reviews-given-at = Evaluación entregada
column-reviews-deleted-at = Evaluación retirada
column-registrations-may-use-declaration = Permite usar su declaración en la convocatoria
column-registrations-waiting-rank = Posición en la lista de espera
