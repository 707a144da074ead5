# Palabras de los archivos que se exportan (XLSX, CSV, ICS).

export-companies = Empresas
export-register = Registro de { $mission }
export-closing = Cierra el registro: { $mission }

export-legal-name = Nombre legal
export-trade-name = Nombre comercial
export-rfc = RFC
export-state = Estado
export-size = Tamaño
export-products = Productos
export-status = Situación
export-updated = Último cambio (hora de { $zone })
export-company = Empresa
export-registration = Inscripción
export-position = Lugar en la lista de espera
export-reason = Motivo
export-applied = Solicitud (hora de { $zone })
export-delegate = Participante
export-role = Cargo
export-mail = Correo
export-phone = Teléfono

export-size-micro = Micro
export-size-small = Pequeña
export-size-medium = Mediana
export-size-large = Grande
export-status-active = Activa
export-status-archived = Archivada
export-registration-applied = Por decidir
export-registration-accepted = Con lugar
export-registration-waiting = En espera
export-registration-rejected = Rechazada
export-registration-confirmed = Confirmada
export-registration-attended = Asistió
export-registration-withdrawn = Se retiró
