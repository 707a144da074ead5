error-title = No se pudo completar
error-unexpected = Ocurrió algo que no esperábamos. Lo guardado está a salvo. Reintenta y, si se repite, copia los detalles para quien da soporte.
error-internal = Falló una operación interna (incidente { $incident }). Lo guardado está a salvo. Reintenta y, si se repite, genera un diagnóstico en Datos y equipo.
error-store-busy = Otra operación está usando los datos. Espera unos segundos y reintenta.
error-store-newer-version = El archivo { $file } viene de una versión más reciente de Proa (esquema { $found }; este programa conoce hasta { $known }). Actualiza Proa en este equipo para abrirlo.
error-store-damaged = { $backups ->
    [0] El archivo de datos { $file } está dañado. Cierra Proa y ábrelo de nuevo. Si se repite, guarda una copia de la carpeta de datos y pide apoyo.
   *[other] El archivo { $file } está dañado. Restaura el respaldo más reciente ({ $newest }): el archivo dañado se conserva aparte.
  }
error-store-missing = { $backups ->
    [one] Falta el archivo { $file }, pero hay { $backups } respaldo de esta oficina. Restáuralo ({ $newest }). Para empezar otra oficina, guarda antes los respaldos en otro lugar.
   *[other] Falta el archivo { $file }, pero hay { $backups } respaldos de esta oficina. Restaura el más reciente ({ $newest }). Para empezar otra oficina, guarda antes los respaldos en otro lugar.
  }
error-store-full = El disco está lleno y nada se guardó. Libera espacio y reintenta.
error-store-read-only = La carpeta de datos no permite escribir. Revisa los permisos de la carpeta y reintenta.
error-store-in-use = Otra ventana de Proa tiene abierta esta carpeta de datos. Ciérrala y reintenta.
error-store-stale = Alguien más cambió este registro mientras lo editabas. Tu borrador se conserva: vuelve a abrir el registro, compara y guarda.
error-store-not-found = Este registro ya no existe. Vuelve a la lista.
error-people-required = Falta indicar quién usa Proa. Elige a una persona en la parte inferior izquierda.
error-people-forbidden = La función de esta persona no permite la acción. Cambia de persona o pide el permiso a quien administra.
error-people-wrong-pin = { $wait ->
    [0] El PIN no coincide. Inténtalo de nuevo.
    [one] El PIN no coincide. Espera { $wait } segundo e inténtalo de nuevo.
   *[other] El PIN no coincide. Espera { $wait } segundos e inténtalo de nuevo.
  }
error-people-pin-required = Un PIN protege a esta persona. Escríbelo para continuar.
error-people-invalid = Revisa los datos señalados.
error-people-last-administrator = La oficina necesita al menos una persona con función de administración. Da esa función a alguien más primero.
error-company-invalid = La empresa no se guardó: revisa los datos señalados.
error-company-tax-id-taken = Ese RFC ya pertenece a { $name }. Abre esa empresa o corrige el RFC.
error-company-archived = La empresa está archivada. Reactívala para cambiarla.
error-company-too-many = Son más de { $max } empresas. Elige menos y archívalas por partes.
error-company-one-twice = Elegiste dos veces la misma empresa. Elige otra.
error-company-merge-registered-twice = Las dos tienen inscripción a { $missions } y ninguna se puede dejar sin perder un lugar, una persona o un producto. Retira una de las inscripciones, o pasa a la otra lo que le falta, y vuelve a unirlas.
error-company-merge-met-twice = De cada una hay una reunión anotada con { $buyers } en la misma misión, y ninguna reunión anotada se puede perder. Corrige cuál de las dos ocurrió y vuelve a unirlas.
error-company-merge-unmoved = Hay registros en «{ $table }» que esta versión no sabe pasar a la otra empresa. No se cambió nada: actualiza el programa y vuelve a unirlas.
error-company-merged = La empresa ya es parte de { $name }, donde está todo lo que tenía. Para separarlas, deshaz la unión en su historial.
error-company-search-cancelled = Se detuvo la búsqueda de empresas repetidas. Quedan los resultados de la anterior.
error-company-directory-empty = Ninguna empresa de la lista puede estar en el directorio. En cada empresa se dice qué falta: lo más común es su consentimiento.
error-companies-merge-archived = { $side ->
    [stays] La empresa que se conserva está archivada. Reactívala antes de unir las dos.
   *[goes] La empresa que se integra está archivada. Reactívala antes de unir las dos.
  }
error-companies-merge-other-rfc = Cada empresa tiene un RFC correcto y son distintos: { $stays } y { $goes }. Si son la misma, escribe por qué; si no, déjalas como están.
error-companies-merge-unchosen = Hay datos que no coinciden y falta elegir. Elige cuál se conserva en cada uno.
error-company-bad-recipe = { $problem }. Corrige qué es cada columna e inténtalo de nuevo.
error-company-recipe-name = Una receta lleva un nombre de hasta 80 letras. Escríbelo e inténtalo de nuevo.
error-company-nothing-to-import = Ninguna fila está por escribirse. Decide primero qué hacer con las filas.
error-mission-invalid = La misión no se guardó: revisa los datos señalados.
error-mission-closed = El plazo de inscripción está cerrado. Amplía el plazo en la misión para inscribir.
error-mission-already-registered = La empresa ya tiene inscripción en esta misión. Ábrela en la lista de inscripciones.
error-mission-requirements = La empresa no cumple todos los requisitos. Revisa la lista y completa lo que falta.
error-mission-registration-ended = La empresa ya no participa en esta misión. Para que vuelva, inscríbela otra vez.
error-mission-move-refused = La inscripción no puede pasar a ese estado. Actualiza la lista y revisa su estado actual.
error-mission-reason-required = Falta el motivo. Escríbelo para continuar.
error-mission-full = Todos los lugares de la misión están ocupados. Libera un lugar o aumenta el cupo.
error-mission-capacity-below-accepted = { $accepted ->
    [one] Hay { $accepted } lugar aceptado: el cupo no puede ser menor.
   *[other] Hay { $accepted } lugares aceptados: el cupo no puede ser menor.
  }
error-lookup-invalid = Revisa los datos señalados de la consulta.
error-lookup-unknown-product = El código { $product } no existe en la nomenclatura cargada. Busca el producto por su nombre.
error-lookup-unknown-market = No hay datos del mercado { $market }. Elige otro de la lista.
error-origin-bad-case = No se puede determinar el origen: hay importes, pesos o códigos que no se pueden calcular. Revisa lo señalado; los códigos llevan al menos seis dígitos.
error-origin-unknown-agreement = No hay reglas generales de origen de { $agreement }. Elige otro tratado de la lista.
error-origin-case-name = Ponle al caso un nombre corto.
error-origin-bad-proof = La prueba tiene datos que no se pueden guardar. Revisa los campos señalados.
error-origin-proof-incomplete = La prueba no está completa. Revisa lo que falta.
error-origin-proof-issued = La prueba ya se entregó y no cambia. Retírala y prepara otra.
error-origin-declaration-in-use = Una prueba ya entregada se apoya en esta declaración, y se conserva con sus documentos. Anota en la declaración el último día en que vale, en lugar de quitarla.
error-origin-proof-not-issued = Solo se retira una prueba que se entregó.
error-origin-proof-reason = Escribe por qué se retira, en pocas palabras.
error-origin-bad-declaration = La declaración no se puede guardar. Revisa los datos.
error-origin-evidence-size = Un documento pesa hasta { $megabytes } megabytes y no va vacío.
error-origin-evidence-lost = El documento “{ $name }” ya no está en la carpeta de datos, o cambió. Agrégalo otra vez.
error-origin-unreadable-proof = El archivo no es una prueba de origen: { $detail }
error-origin-unreadable-case = El archivo no es un caso de origen: { $detail }. Guárdalo de nuevo desde Proa, o revisa el formato en docs/cli.md.
error-rate-invalid = El tipo de cambio no se guardó: revisa los datos señalados.
error-scan-cancelled = La revisión de la cartera se canceló. Quedó la anterior.
error-scan-none = Aún no se ha revisado la cartera. Revísala primero.
error-file-unreadable = No se pudo leer { $name }. Revisa que el archivo exista y que tengas permiso de abrirlo.
error-file-empty = { $name } está vacío. Descárgalo de nuevo de la fuente oficial.
error-file-truncated = { $name } está incompleto. Descárgalo de nuevo de la fuente oficial.
error-file-unknown = { $name } parece { $found } y no es un arancel oficial que Proa lea. Elige el archivo tal como lo publica la autoridad.
error-file-not-this-format = { $name } no tiene el formato { $expected }; parece { $found }. Elige otro formato u otro archivo.
error-file-too-large = { $name } rebasa el límite de { $limit }. Revisa que sea el archivo correcto.
error-file-encoding = { $name } tiene caracteres que no se pueden leer. Guárdalo en UTF-8 y reintenta.
error-file-not-written = Se detuvo. No se escribió ningún archivo.
error-file-folder-not-empty = La carpeta «{ $name }» tiene algo adentro. Elige una vacía o crea una nueva: nada se escribe encima de otros archivos.
error-file-cannot-write = No se pudo escribir { $name }. Elige otra carpeta o libera espacio.
error-file-gone = El archivo ya no está donde estaba. Elígelo de nuevo.
error-import-alone-only = Este formato se importa con un solo archivo. Quita el segundo e inténtalo de nuevo.
error-import-second-needed = Este formato se importa con dos archivos. Elige también el segundo, el de las medidas, e inténtalo de nuevo.
error-import-wrong-second =
    { $format ->
        [eu-mx-quotas-csv] El segundo archivo, { $name }, no es la tabla de medidas de los cupos. Elígela y reintenta. Los datos quedaron como estaban.
       *[other] El segundo archivo, { $name }, no trae lo que completa al primero: elige el que la autoridad publica con las listas de sus tratados. Los datos quedaron como estaban.
    }
error-import-cancelled = La importación se canceló. Los datos quedaron como estaban.
error-import-rejected = { $count ->
    [one] El archivo se rechazó: { $count } renglón no se entendió ({ $reason }). Los datos quedaron como estaban. Revisa que sea el archivo correcto.
   *[other] El archivo se rechazó: { $count } renglones no se entendieron (el motivo más frecuente: { $reason }). Los datos quedaron como estaban. Revisa que sea el archivo correcto.
  }
error-reference-pack-missing = Faltan los datos de referencia que acompañan al programa. Instala Proa de nuevo; lo guardado se conserva.
error-reference-pack-damaged = Los datos de referencia del programa están dañados. Instala Proa de nuevo; lo guardado se conserva.
error-journal-cannot-undo = Esta operación no se puede deshacer. { $reason } Si hace falta, cambia el registro a mano.
error-journal-built-upon = { $count ->
    [one] No se puede deshacer todavía: { $count } operación posterior se apoya en ella ({ $operations }). Deshazla primero.
   *[other] No se puede deshacer todavía: { $count } operaciones posteriores se apoyan en ella ({ $operations }). Deshazlas primero, de la última a la primera.
  }
error-backup-altered = El respaldo { $name } cambió después de hacerse y no se usa. Elige otro de la lista.
error-backup-office-opens = Los datos de la oficina se abren bien. Entra y restaura en Datos y equipo, con una función que lo permita.
error-backup-unreadable = El respaldo { $name } no se pudo abrir. Elige otro de la lista.
error-document-failed = El documento no se pudo componer. Reintenta y, si se repite, genera un diagnóstico en Datos y equipo.
error-store-foreign = { $file } no es una base de datos de Proa. Revisa la carpeta de datos.
error-store-cannot-open = { $file } no se pudo abrir. Revisa los permisos de la carpeta de datos y reintenta.
error-people-already-started = La oficina ya está en marcha. Reinicia Proa para entrar.
error-import-other-market = Ese formato no corresponde al mercado elegido. Elige el mercado del archivo.
error-import-no-agreement = No hay datos de ese tratado con el mercado elegido. Carga los datos de referencia e inténtalo de nuevo.
error-file-other-workbook = { $name } es { $found }. Ábrelo y guárdalo, sin contraseña, como XLSX o CSV.
error-file-damaged-workbook = { $name } es un libro dañado. Descárgalo de nuevo, o ábrelo y guárdalo como XLSX o CSV.
error-file-no-such-sheet = { $name } no tiene la hoja «{ $sheet }». Elige otra hoja.
error-import-no-recipe = Falta decir qué es cada columna. Elige una receta o indícalo en la pantalla de importación.
error-import-bad-recipe = { $problem }. Corrige qué es cada columna y reintenta.
error-import-recipe-name = Una receta lleva un nombre de hasta 80 letras. Escríbelo y reintenta.
error-import-other-agreement = Este archivo no tiene reglas de { $agreement } que el programa lea. Elige el tratado del archivo, u otro archivo.
error-import-hs-edition = { $edition } no es una edición del Sistema Armonizado. Usa una como 2012, 2017 o 2022.
error-import-too-many-rows = El archivo tiene más de { $limit } filas. Deja solo las del arancel y reintenta.
