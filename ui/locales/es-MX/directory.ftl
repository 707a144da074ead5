# El directorio de empresas exportadoras: qué es público de cada empresa, y las palabras del directorio.

public-field-legal-name = Nombre legal
public-field-trade-names = Nombres comerciales
public-field-place = Estado y municipio
public-field-activity = Actividad
public-field-sectors = Sectores
public-field-products = Productos listos para exportar
public-field-capacity = Capacidad de producción
public-field-certifications = Certificaciones
public-field-markets = Mercados
public-field-size = Tamaño
public-field-experience = Experiencia exportadora
public-field-programmes = Programas
public-field-web = Sitio web

consent-means-letter = Carta firmada
consent-means-mail = Correo
consent-means-form = Formulario

left-out-archived = Está archivada
left-out-no-consent = No ha dado su consentimiento
left-out-withdrawn = Retiró su consentimiento
left-out-ended = Su consentimiento no está vigente
left-out-erased = Sus datos personales se borraron
left-out-no-name = Ninguno de sus nombres es público
left-out-no-product = No tiene un producto público listo para exportar

column-directory-listings-fields = Datos públicos
column-directory-listings-mail = Correo público
column-directory-listings-phone = Teléfono público
column-directory-listings-given-by = Quién dio el consentimiento
column-directory-listings-given-on = Fecha del consentimiento
column-directory-listings-means = Cómo se dio
column-directory-listings-note = Nota
column-directory-listings-ends-on = Último día de vigencia
column-directory-listings-contact-id = Contacto público
column-directory-listings-contact-name = Nombre de quien dio el consentimiento del contacto
column-directory-listings-contact-given-on = Fecha del consentimiento del contacto
column-directory-listings-contact-means = Cómo lo dio el contacto
column-directory-listings-contact-ends-on = Último día del consentimiento del contacto
column-directory-listings-withdrawn-on = Consentimiento retirado
column-directory-listings-deleted-at = Quitado

progress-directory-companies = Empresas revisadas

directory-title = Directorio de empresas exportadoras
directory-kind = Directorio
directory-made = { $office }, { $day }
directory-count = { $count ->
    [one] { $count } empresa
   *[other] { $count } empresas
}
directory-consent = Cada empresa decidió qué datos suyos se publican aquí.
directory-languages = Idioma
directory-search = Buscar
directory-search-help = Nombre, producto, código o lugar
directory-filters = Filtros
directory-state = Estado
directory-sector = Sector
directory-chapter = Capítulo del Sistema Armonizado
directory-market = Mercado
directory-any = Cualquiera
directory-clear = Quitar filtros
directory-found = Empresas a la vista: { $shown } de { $total }
directory-none = Ninguna empresa coincide. Quita algún filtro o busca con otras palabras.
directory-more = Mostrar más
directory-entries = Empresas
directory-skip = Ir a las empresas
directory-needs-script = Para buscar en este directorio, abre el archivo en un navegador que permita JavaScript.
directory-trade-names = También se conoce como
directory-place = Lugar
directory-activity = Actividad
directory-sectors = Sectores
directory-products = Productos
directory-code = Código del SA
directory-capacity = Capacidad
directory-capacity-month = { $amount } { $unit } al mes
directory-capacity-year = { $amount } { $unit } al año
directory-certifications = Certificaciones
directory-served = Vende en
directory-sought = Busca quien compre en
directory-size = Tamaño
directory-experience = Experiencia exportadora
directory-programmes = Programas
directory-web = Sitio web
directory-mail = Correo
directory-phone = Teléfono
directory-contact = Contacto
directory-contents = Contenido
directory-no-sector = Otros sectores
directory-page = Página
directory-by-code = Índice por código del Sistema Armonizado
directory-by-company = Índice de empresas
directory-other-entries = También en este sector
