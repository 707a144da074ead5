# Títulos y tipos de archivo de los diálogos del sistema.

dialog-open-schedule = Elegir un archivo oficial
dialog-kind-schedule = Tarifas y catálogos oficiales
dialog-open-rates = Elegir un archivo de tipos de cambio
dialog-save-sheet = Guardar la hoja de asesoría
dialog-kind-pdf = Documento PDF
dialog-save-portfolio = Guardar la cartera
dialog-save-register = Guardar el padrón de inscripciones
dialog-kind-xlsx = Libro de Excel
dialog-kind-csv = Valores separados por comas
dialog-save-calendar = Guardar la misión para el calendario
dialog-kind-ics = Calendario
dialog-save-diagnostic = Guardar el archivo de diagnóstico
dialog-kind-json = Archivo JSON
dialog-save-companies = Guardar la lista de empresas
dialog-open-bill = Elige el archivo con la lista de materiales
dialog-open-companies = Elige la hoja de cálculo con las empresas
dialog-kind-table = Hojas de cálculo y textos con columnas
dialog-save-report = Guardar la determinación de origen
dialog-open-evidence = Elegir un documento de respaldo
dialog-save-evidence = Guardar el documento
dialog-kind-evidence = Documentos
dialog-save-proof = Guardar la prueba de origen
dialog-open-directory = Elegir una carpeta vacía para el directorio
dialog-save-directory = Guardar el directorio
dialog-save-office = Guardar los datos de la oficina
dialog-kind-zip = Paquete de datos
