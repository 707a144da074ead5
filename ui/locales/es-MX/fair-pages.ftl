# La feria en la ventana: la pestaña de la misión y el modo feria.
mission-tab-fair = Feria
fair-views = Partes de la feria
fair-view-badges = Gafetes
fair-view-zones = Zonas
fair-view-leads = Prospectos
fair-view-drill = Ensayo general
fair-open-mode = Abrir modo feria
fair-badges-good = Gafetes vigentes
fair-people-came = Personas que han pasado
fair-forced = Pasos con motivo
fair-repeated = Lecturas repetidas
fair-actions = Acciones
fair-actions-of = Acciones de { $name }
fair-found-none = Nada coincide con los filtros.
fair-people-first = Se muestran { $count } gafetes. Escribe más del nombre para ver los demás.
fair-house = Empresa u oficina
fair-reason = Motivo
fair-since = Desde las { $time }.
fair-unknown = Sin identificar

badge-standing-good = Vigente
badge-standing-revoked = Retirado
badge-standing-replaced = Repuesto
badge-reason-lost = Se perdió
badge-reason-mistake = Tiene un error
badge-reason-absent = La persona no viene
badge-reason-conduct = Se pidió a la persona que saliera
fair-badges-filter = Filtrar los gafetes
fair-find-person = Buscar por persona o empresa
fair-badge-kind = Tipo
fair-badge-kind-any = de cualquier tipo
fair-badge-standing-any = en cualquier situación
fair-badge-standing = Situación
fair-badge-until = Da paso hasta
fair-badges-none = Aún no hay gafetes
fair-badges-none-text = Se hacen para las personas que envían las empresas con lugar, para quienes vienen a comprar y para el personal que trabaja ahí.
fair-badges-make = Hacer los gafetes
fair-badges-make-text = Se hace un gafete para cada persona que envían las empresas con lugar y para cada empresa compradora. Quien ya tiene uno vigente lo conserva.
fair-badges-made = { $made ->
    [one] Se hizo { $made } gafete. Repuestos: { $replaced }. Ya vigentes: { $kept }. Dejan de dar paso, porque la persona no viene: { $ended }.
   *[other] Se hicieron { $made } gafetes. Repuestos: { $replaced }. Ya vigentes: { $kept }. Dejan de dar paso, porque la persona no viene: { $ended }.
  }
fair-staff = Personal de la oficina que trabaja ahí
fair-badges-print = Imprimir los gafetes
fair-badges-print-some = { $count ->
    [one] Imprimir { $count } gafete
   *[other] Imprimir { $count } gafetes
  }
fair-badge-add = Hacer un gafete en la puerta
fair-badge-added = Se hizo el gafete de { $name }.
fair-badge-print-new = Imprimir el gafete nuevo
fair-badge-replace = Reponer
fair-badge-replace-of = Reponer el gafete de { $name }
fair-badge-replace-text = Se hace un gafete nuevo y el anterior deja de dar paso.
fair-badge-replaced = Se repuso el gafete de { $name }. Imprime el nuevo.
fair-badge-revoke = Retirar
fair-badge-revoke-of = Retirar el gafete de { $name }
fair-badge-revoke-text = El gafete deja de dar paso en todas las zonas.
fair-badge-revoked = Se retiró el gafete de { $name }.

fair-zones-none = Aún no hay zonas
fair-zones-none-text = Una zona es una parte del lugar con una puerta: la entrada, la sala de reuniones, el pabellón.
fair-zone-add = Agregar una zona
fair-zone-edit = Editar la zona
fair-zone-remove = Quitar
fair-zone-removed = Se quitó la zona { $name }.
fair-zone-saved = Se guardó la zona { $name }.
fair-zone-name = Nombre de la zona
fair-zone-kinds-help = Si no marcas ninguno, la zona es para todas las personas.
fair-zone-for-all = Todas las personas
fair-zone-hours = Horario
fair-zone-hours-unsaid = Sin horario
fair-zone-inside = Dentro
fair-zone-present = Ver quién está dentro
fair-present-in = Dentro de { $name }
fair-present-none = No hay nadie dentro.

lead-temperature-hot = Quiere una oferta
lead-temperature-warm = Quiere saber más
lead-temperature-cold = Solo tomó información
lead-consent-not-asked = No se le preguntó
lead-consent-yes = Acepta
lead-consent-no = No acepta
lead-age-waiting = En tiempo
lead-age-overdue = Vencido
lead-age-lost = Más de un mes sin respuesta
lead-age-closed = Atendido
fair-leads-filter = Filtrar los prospectos
fair-leads-none = Aún no hay prospectos
fair-leads-none-text = Se anotan en el modo feria: basta la empresa o la persona. El seguimiento nace con el prospecto.
fair-temperature-any = con cualquier interés
fair-age-any = en cualquier situación
fair-taken-by-any = de cualquier persona de la oficina
fair-lead-who = Persona y empresa
fair-lead-taken = Lo anotó { $name }
fair-lead-product = Producto
fair-lead-product-help = Un código o palabras.
fair-lead-quantity = Cantidad
fair-lead-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
  }
fair-lead-edit = Editar el prospecto
fair-lead-close = Cerrar el seguimiento
fair-lead-closed = Se cerró el seguimiento de { $name }.
fair-lead-follow-up = Ver el seguimiento de la empresa
fair-lead-remove = Quitar el prospecto
fair-lead-removed = Se quitó el prospecto { $name }.
fair-lead-saved = Se guardó el prospecto { $name }.
fair-lead-remarks = Quedó como se escribió, por revisar: { $what }
fair-lead-other-company = Escribir otra empresa
fair-lead-new = Anotar un prospecto
fair-lead-keep = Guardar y empezar otro
fair-lead-keys = Ctrl+Entrar guarda. Las teclas 1, 2 y 3, o Ctrl con ellas, marcan el interés.
fair-lead-may-not = Tu función no permite anotar prospectos. Cambia de persona para hacerlo.
fair-decides-today = Hoy
fair-decides-week = En una semana
fair-decides-month = En un mes
fair-decides-other = Otro día
fair-consent-statement = «¿Acepta que la oficina guarde sus datos y le escriba sobre lo que le interesó?»
fair-consent-answer = Qué respondió
fair-consent-notice = Ver el aviso de privacidad { $edition }
fair-next-blank-hot = En blanco: el siguiente día hábil.
fair-next-blank-warm = En blanco: en 5 días hábiles.
fair-next-blank-cold = En blanco: en 20 días hábiles.
fair-next-blank-decides = { $within } Siempre antes del { $day }, cuando decide.
fair-card-see = Ver la tarjeta
fair-card-attach = Adjuntar la foto de la tarjeta
fair-card-attach-of = Adjuntar la foto de la tarjeta de { $name }
fair-card-change = Cambiar la foto de la tarjeta
fair-card-kept = Se guardó la foto de la tarjeta.
fair-card-of = Tarjeta de { $name }
fair-card-none = No tiene foto de la tarjeta.

fair-drill-text = Revisa la computadora y los datos antes de salir, y ensaya las lecturas en una copia que después se borra.
fair-drill-watch = Hora de tu reloj
fair-drill-camera = Probar la cámara
fair-drill-rehearse = Ensayar 500 lecturas
fair-drill-rehearse-help = Tarda alrededor de un minuto. Nada de lo ensayado se guarda.
fair-drill-start = Hacer el ensayo
fair-drill-running = Ensayo en curso
fair-drill-done = El ensayo terminó.
fair-drill-may-not = Tu función no permite hacer el ensayo.
fair-drill-copy = Copiar el resultado
fair-drill-print = Imprimir el resultado
fair-drill-copied = Se copió el resultado.

fair-mode = Modo feria
fair-leave = Salir del modo feria
fair-back = Volver (Esc)
fair-targets = Qué hacer
fair-target-duty = ¿Qué paga?
fair-target-lead = Prospecto
fair-target-door = Acceso
fair-target-directory = Quién vende
fair-target-board = Tablero de reuniones
fair-what-duty = El arancel de quien compra
fair-what-lead = A quién se conoció
fair-what-door = Entradas y salidas
fair-what-directory = Empresas por producto
fair-field = Gafete, tarjeta, nombre o código
fair-field-help = Lee un código QR, o escribe un nombre o un código arancelario
fair-status = Cómo va el día
fair-status-clock-doubted = { $time }, pero el reloj parece estar mal por { $off }
fair-status-inside = { $name }: { $count ->
    [one] { $count } persona dentro
   *[other] { $count } personas dentro
  }
fair-status-people = { $count ->
    [-1] Sin dato de cuántas personas han pasado
    [one] Ha pasado { $count } persona
   *[other] Han pasado { $count } personas
  }
fair-status-waiting = { $count ->
    [0] Nada pendiente
    [one] { $count } lectura pendiente
   *[other] { $count } lecturas pendientes
  }
fair-status-references = { $count ->
    [-1] Sin aranceles
    [0] Aranceles de hoy
    [one] Aranceles de hace { $count } día
   *[other] Aranceles de hace { $count } días
  }
fair-status-battery = { $count ->
    [-1] Batería: sin dato
   *[other] Batería: { $count } %
  }

fair-door-zone = Zona
fair-door-way = Sentido
door-way-in = Entrada
door-way-out = Salida
fair-door-choose = Elige la zona. Lo que se lea mientras tanto espera.
fair-door-hint = Lee un gafete o escribe un nombre y pulsa Entrar.
fair-door-may-not = Tu función no permite registrar pasos. Cambia de persona para hacerlo.
fair-answer = Respuesta de la puerta
fair-not-listed = La oficina firmó el gafete, pero esta computadora no lo tiene en su lista.
fair-was-known = Esta lectura ya se había registrado: cuenta una sola vez.
fair-inside-now = { $count ->
    [one] { $count } persona dentro.
   *[other] { $count } personas dentro.
  }
fair-force = Dejar pasar de todos modos
fair-force-help = Queda registrado con la hora y con tu nombre.
fair-forced-because = Motivo: { $reason }
fair-later = Registrar con otra hora
fair-later-of = Registrar a { $name } con otra hora
fair-later-at = Cuándo pasó en realidad
fair-told-at = Hora real: { $moment }
fair-last = Últimos pasos
fair-no-answer = Sin respuesta
fair-found-people = Personas que coinciden con «{ $text }»
fair-nobody = Nadie con gafete coincide con «{ $text }».
fair-ask-door = Preguntar a la puerta
fair-let-in = Dejar entrar
fair-let-out = Registrar la salida
fair-as-product = Buscar «{ $text }» como producto

fair-camera-start = Usar la cámara
fair-camera-stop = Apagar la cámara
fair-camera-picture = Leer una foto
fair-camera-nothing = No se encontró ningún código en la foto.
fair-camera-starting = La cámara se está encendiendo.
fair-camera-works = Pon el código frente a la cámara.
fair-camera-absent = Esta ventana no tiene cámara. Lee una foto, usa una pistola lectora o busca por nombre.
fair-camera-forbidden = No hay permiso para usar la cámara. Dalo en el sistema, o lee una foto.

fair-duty-market = País de quien compra
fair-duty-hint = Escribe un código arancelario o el producto y pulsa Entrar.
fair-duty-products = Códigos que coinciden con «{ $text }»
fair-duty-no-product = Ningún código coincide con «{ $text }». Prueba con otra palabra o con los primeros dígitos.
fair-duty-choose = Ver { $code }
fair-duty-lines = Otras líneas del arancel
fair-duty-no-line = No hay dato para ese producto en este país.
fair-duty-no-agreement = Ningún tratado de México con este país da preferencia a esta línea, hasta donde se sabe.
fair-duty-not-included = No incluye: { $what }.
fair-duty-sheet = Entregar hoja
fair-duty-answer = Lo que paga
fair-duty-shipment = Calcular con cantidad y valor
fair-duty-see = Ver lo que paga

fair-directory-hint = Escribe un producto o un código y pulsa Entrar.
fair-directory-found = Empresas que venden «{ $text }»
fair-directory-none = Ninguna empresa de esta misión vende «{ $text }».
fair-booth = Stand { $number }
fair-booth-none = Sin stand asignado
fair-booth-unknown = Sin dato de su stand
fair-contact = Contacto: { $who }
fair-contact-none = Sin contacto que se pueda dar

fair-now = Ahora
fair-next = Sigue
fair-now-at = Ahora: { $when }
fair-next-at = Sigue: { $when }
fair-board-none = No hay más reuniones programadas.
fair-board-free = No hay reuniones a esta hora.
fair-see-plan = Ver y reparar la agenda
