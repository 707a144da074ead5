# Lo que dicen la convocatoria publicada, la carta con la que una empresa confirma sus resultados y el itinerario.

documents-call-kind = Convocatoria
documents-call-route = { $kind } · { $mission }
documents-call-published = Versión { $number } · Publicada el { $day }
documents-call-prepared = Versión { $number } · Preparada el { $day }
documents-call-stamp-draft = BORRADOR
documents-call-stamp-replaced = REEMPLAZADA
documents-call-stamp-called-off = CANCELADA
documents-call-warning-draft = Es un borrador sin publicar: puede cambiar y todavía no se reciben solicitudes con él.
documents-call-warning-replaced = Esta versión ya no vale: otra tomó su lugar. Motivo: { $reason }
documents-call-warning-called-off = La oficina canceló esta convocatoria. Motivo: { $reason }
documents-call-applying = Plazo para solicitar
documents-call-says = La convocatoria
documents-call-offered = Qué se ofrece
documents-call-places =
    { $count ->
        [one] Un lugar para una empresa en { $mission }.
       *[other] { $count } lugares para empresas en { $mission }.
    }
documents-call-money = Apoyo económico para una parte del gasto, con los montos y topes de abajo.
documents-call-who = Quién puede participar
documents-call-who-all = Puede solicitar cualquier empresa.
documents-call-who-text = La empresa cumple con todo lo que sigue. Cada requisito se revisa por separado, y si falta alguno se dice cuál y por qué.
documents-call-papers = Documentos que se piden
documents-call-papers-none = Ninguno para presentar la solicitud.
documents-call-original = { $document }, y la oficina coteja el original
documents-call-positive = Acción afirmativa
documents-call-positive-for = Esta convocatoria es una acción afirmativa. Grupos a los que se dirige: { $grounds }.
documents-call-positive-how = Cuenta solo lo que declaró de sí quien tiene la propiedad o la dirección de la empresa, con su permiso para usarlo en esta convocatoria. Quien evalúa no ve qué declaró.
documents-call-positive-none = Ningún grupo es requisito para participar. Si un criterio de evaluación toma en cuenta acciones afirmativas, está abajo con su peso.
documents-call-decides = Cómo se decide
documents-call-blind = Quien evalúa no ve el nombre, el contacto, el estado ni el tamaño de la empresa, y no evalúa la solicitud con la que tiene un conflicto de interés.
documents-call-justified = Cada puntaje lleva su justificación por escrito.
documents-call-mean = Las solicitudes se ordenan por el promedio de sus evaluaciones, del más alto al más bajo. Cuando se acaban los lugares, las demás quedan en lista de espera en ese orden.
documents-call-ties = Entre dos solicitudes con el mismo promedio decide, en este orden:
documents-call-draw = El sorteo sale de un número que se fijó al escribir la convocatoria: cualquier persona puede repetirlo.
documents-call-region-of = Para
documents-call-paid = El apoyo se paga después de comprobar el gasto y de cotejar los originales, al tipo de cambio del día de la transferencia.
documents-call-dates = Fechas y plazos
documents-call-date-what = Qué
documents-call-date-when = Cuándo
documents-call-date-counted = Cómo se cuenta
documents-call-applications-open = Abren las solicitudes
documents-call-applications-close = Cierran las solicitudes
documents-call-by-clock = Hora de esa zona
documents-call-support-from = El apoyo se solicita desde
documents-call-support-until = El apoyo se solicita hasta
documents-call-support-proved = El gasto se comprueba hasta
documents-call-activity = Días de la actividad
documents-call-local-days = Días de { $place }
documents-call-days-before =
    { $count ->
        [one] Un día hábil antes del inicio
       *[other] { $count } días hábiles antes del inicio
    }
documents-call-days-after =
    { $count ->
        [one] Un día hábil después del fin
       *[other] { $count } días hábiles después del fin
    }
documents-call-business-days = Son hábiles los días de lunes a viernes, sin los de descanso obligatorio ni los que agrega la oficina.
documents-call-heard = Cada empresa recibe su resultado por escrito, con los motivos y con lo que lo habría cambiado. Si no está de acuerdo, puede manifestarlo por escrito a la oficina en el plazo que dice su carta de resultado. La oficina responde por escrito y con motivos.
documents-call-contact = Contacto y datos personales
documents-call-office = Preguntas y solicitudes: { $office }.
documents-call-notice = Los datos personales se tratan como dice el aviso de privacidad { $edition }, vigente desde el { $day }. La oficina lo entrega a quien lo pida.
documents-call-notice-ask = La oficina entrega su aviso de privacidad a quien lo pida.
documents-call-parts = Partes de la convocatoria
documents-call-skip = Ir a la convocatoria

documents-confirm-kind = Confirmación de resultados
documents-confirm-title = Confirmación de resultados de { $company }
documents-confirm-route = { $mission } · { $horizon }
documents-confirm-ask = Estas son las cifras que la oficina tiene de { $company }. Se pide a la empresa revisarlas y decir si son las suyas. Solo se cuentan las cifras que una empresa confirma.
documents-confirm-figures = Cifras al { $day }
documents-confirm-first-export = Primera exportación
documents-confirm-yes = Sí
documents-confirm-no = No
documents-confirm-new-markets = Mercados nuevos
documents-confirm-none = Ninguno
documents-confirm-jobs = Empleos creados
documents-confirm-sales = Ventas
documents-confirm-no-sales = Ninguna venta anotada.
documents-confirm-certainty = Situación
documents-confirm-certainty-expected = Esperada
documents-confirm-certainty-closed = Cerrada
documents-confirm-product = Producto
documents-confirm-market = Mercado
documents-confirm-buyer = Quien compra
documents-confirm-when = Fechas
documents-confirm-amount = Monto
documents-confirm-code = Código de estas cifras
documents-confirm-code-text = El código vale solo para estas cifras. Si una cambia, la oficina hace otro.
documents-confirm-answer = Cómo responder
documents-confirm-step-say = Por teléfono, por correo o en persona, con el nombre de quien responde: sí o no, y el código.
documents-confirm-step-rate = Del 1 (nada) al 5 (mucho), en qué ayudó la oficina: { $ratings }.
documents-confirm-step-without = Qué parte del valor habría llegado sin la ayuda de la oficina, del 0 al 100 %.
documents-confirm-until = Hasta cuándo
documents-confirm-until-text = La respuesta sirve más si llega a más tardar el { $day }. Después también se recibe.
documents-confirm-saying-no = También se puede decir que no
documents-confirm-saying-no-text = Si una cifra no es correcta, basta con decirlo: la oficina la corrige o deja de contarla. Un «no» ayuda igual que un «sí».

documents-itinerary-kind = Itinerario
documents-itinerary-whole = Itinerario de toda la misión
documents-itinerary-of = Itinerario de { $company }
documents-itinerary-title = { $heading }: { $mission }
documents-itinerary-mission = La misión
documents-itinerary-days = Días
documents-itinerary-travels = Quién viaja
documents-itinerary-parties = Quién participa
documents-itinerary-companies = Empresas
documents-itinerary-company = Empresa
documents-itinerary-people = Personas
documents-itinerary-nobody = Sin personas registradas
documents-itinerary-clock = Todas las horas son las del reloj de { $place } ({ $zone }).
documents-itinerary-meetings = Las reuniones de negocios tienen su propia agenda.
documents-itinerary-day = { $weekday ->
    [1] Lunes
    [2] Martes
    [3] Miércoles
    [4] Jueves
    [5] Viernes
    [6] Sábado
   *[7] Domingo
} { $day }
documents-itinerary-nothing = Sin actividades programadas.
documents-itinerary-time = Hora
documents-itinerary-what = Actividad
documents-itinerary-place = Lugar
documents-itinerary-who = Quién asiste
documents-itinerary-everybody = Todas las empresas

documents-drill-kind = Ensayo general
documents-drill-title = { $heading }: { $mission }
documents-drill-done = Cuándo se hizo
documents-drill-day = Día
documents-drill-time = Hora
documents-drill-signed = Nombre y firma de quien revisó
