# Lo que la oficina entrega: qué puede decir el directorio de cada empresa, el directorio, las listas con sus
# columnas y los datos de la oficina.

directory-tab = Directorio
directory-is-in = Está en el directorio
directory-is-in-text = Un directorio que se haga hoy dice de ella lo que sigue, y nada más.
directory-is-out = No está en el directorio
directory-mend-archived = Una empresa archivada no se publica. Si vuelve a participar, reactívala.
directory-mend-no-consent = Pide a la empresa que lo dé y regístralo aquí.
directory-mend-withdrawn = Nada de ella se publica. Si la empresa lo vuelve a dar, regístralo aquí.
directory-mend-ended = Pide a la empresa que lo renueve y registra aquí la nueva fecha.
directory-mend-erased = Ya no hay datos que publicar.
directory-mend-no-name = Haz público el nombre legal, o un nombre comercial que esté en el perfil.
directory-mend-no-product = Marca en el perfil un producto como listo para exportar, y aquí los productos como públicos.
directory-consent-add = Registrar el consentimiento
directory-consent-again = Registrar un consentimiento nuevo
directory-listing-edit = Cambiar lo público
directory-withdraw = Retirar el consentimiento
directory-withdraw-title = Retirar el consentimiento de { $name }
directory-withdraw-text = Desde hoy ningún directorio nuevo dice nada de la empresa. Lo que había consentido queda en su historia, y se puede deshacer. Los directorios que ya se entregaron no cambian: avisa a quien los tenga.
directory-withdrawn = Se retiró el consentimiento de { $name }.
directory-listing-saved = Se guardó lo que el directorio puede decir de { $name }.
directory-entry = Lo que dice hoy
directory-person-out = No se nombra a ninguna persona
contact-out-ended = Su consentimiento no está vigente. Pídele que lo renueve y anótalo.
contact-out-gone = La empresa ya no tiene ese contacto. Elige a otra persona, con su propio consentimiento.
contact-out-erased = Los datos personales de ese contacto se borraron. Elige a otra persona, con su propio consentimiento.
contact-out-opposed = Esa persona dijo que sus datos no salgan en el directorio. Elige a otra, con su propio consentimiento; si cambió de parecer, anótalo en sus consentimientos.
contact-out-renamed = Quien dio el consentimiento tiene otro nombre que el contacto. Si es otra persona, anota el consentimiento de ella; si es la misma, anótalo de nuevo con su nombre.
directory-consent-section = Consentimiento
directory-no-end = Sin fecha de fin

directory-form = Lo que el directorio puede decir
directory-form-public = Datos públicos
directory-form-profile = Del perfil
directory-form-public-help = Marca solo lo que la empresa consintió. Junto a cada dato está lo que se vería hoy.
directory-field-blank = sin dato en el perfil
directory-choose-all = Marcar todo
directory-choose-none = Quitar todo
directory-reach-help = De la empresa, no de una persona. Se publica lo que escribas; en blanco, nada.
directory-given-by-help = Nombre y cargo de quien puede darlo por la empresa.
directory-ends-help = En blanco, vale hasta que se retire.
directory-note-help = Por ejemplo, dónde está la carta.
directory-person = Persona de contacto
directory-person-help = Sus datos se publican solo si esa misma persona lo consintió: nombre, cargo, correo y teléfono.
directory-person-none = Nadie
directory-person-given-on = Fecha en que la persona lo dio
directory-person-means = Cómo lo dio la persona
directory-person-ends-on = Último día para la persona
directory-consent-new = La empresa retiró su consentimiento el { $day }. Lo que guardes aquí es uno nuevo.

directory-make = Preparar el directorio
directory-subtitle = Las empresas que lo consintieron, en una carpeta que se abre sin red o en un catálogo PDF.
directory-which = Qué empresas
directory-in-count = { $count ->
    [0] Ninguna empresa puede estar en el directorio
    [one] { NUMBER($count) } empresa está en el directorio
   *[other] { NUMBER($count) } empresas están en el directorio
  }
directory-out-count = { $count ->
    [0] Ninguna queda fuera.
    [one] { NUMBER($count) } queda fuera.
   *[other] { NUMBER($count) } quedan fuera.
  }
directory-out = Quién queda fuera
directory-out-help = Cada nombre lleva a lo que falta en esa empresa.
directory-out-none = Ninguna empresa de esta lista tiene ese motivo.
directory-reason = Motivo
directory-any-reason = por cualquier motivo
directory-cut = Aquí se ven las primeras { $count } por nombre. Filtra las empresas para ver las demás.
directory-write = Escribir el directorio
directory-called = Título
directory-language-help = La carpeta lleva los dos idiomas y abre en este; el PDF va en este.
directory-write-folder = Escribir en una carpeta
directory-write-pdf = Guardar como PDF
directory-write-help = La carpeta se copia a una memoria USB y se abre en cualquier equipo, sin red y sin instalar nada; tiene que estar vacía. El PDF se imprime, y se puede leer en voz alta.
directory-writing = Escribiendo el directorio
directory-folder-written = El directorio está en la carpeta «{ $name }»
directory-folder-written-text = Copia la carpeta completa. Se abre con su archivo index.html.
directory-pdf-written = El directorio está en { $name }
directory-pdf-written-text = Pesa { $size }. Ábrelo donde lo guardaste y revísalo antes de entregarlo.

export-list = Exportar esta lista…
export-chosen = Exportar…
export-title = { $count ->
    [one] Exportar { NUMBER($count) } empresa
   *[other] Exportar { NUMBER($count) } empresas
  }
export-which = Columnas
export-which-help = De una persona física, el nombre, el RFC y el domicilio también son datos personales.
export-which-shown = Las que se ven
export-which-all = Todas
export-which-some = Elegir cuáles
export-columns = Columnas del archivo
export-no-column = Elige al menos una columna.
export-personal = Contacto, correo y teléfono son datos de una persona: entrega el archivo solo a quien los necesite, y bórralo después.
export-format = Formato
export-xlsx = Excel (XLSX)
export-csv = CSV
export-run = Exportar
export-writing = Exportando empresas

export-office = Los datos de la oficina en formato abierto
export-office-help = Un paquete ZIP con una tabla CSV por cada cosa que la oficina guarda, y un archivo que explica cada columna. Sirve para analizar los datos o llevarlos a otro sistema. No es un respaldo: Proa no lo vuelve a leer.
export-office-what = Qué lleva
export-office-plain = Sin datos personales
export-office-plain-detail = empresas, productos, mercados, misiones, consultas y casos de origen, sin lo que dice algo de una persona
export-office-personal = Con datos personales
export-office-personal-detail = también contactos, participantes, todos los valores de la bitácora y los documentos de respaldo
export-office-warning = Lleva nombres, correos, teléfonos y RFC de personas. Guárdalo donde solo entre quien deba verlo, y bórralo cuando ya no haga falta.
export-office-who-plain = Lo puede sacar quien coordina misiones, dirige o administra. La bitácora anota quién lo sacó.
export-office-who-personal = Solo lo puede sacar quien dirige o administra. La bitácora anota quién lo sacó.
export-office-not-yours = Tu función es { $role }: pídelo a quien pueda sacarlo.
export-office-run = Exportar los datos
export-office-writing = Exportando los datos de la oficina
export-office-done = Los datos están en { $name }
export-office-done-text = Pesa { $size }. Adentro, datapackage.json explica cada tabla.
export-office-lost = { $count ->
    [one] Falta { NUMBER($count) } documento
   *[other] Faltan { NUMBER($count) } documentos
  }
export-office-lost-text = Están dañados o ya no están en la carpeta de datos. El paquete dice cuáles, en datapackage.json. Adjúntalos de nuevo en Origen, o recupéralos de un respaldo de la carpeta.
