# Palabras de la determinación de origen: las pone el motor.

origin-result-met = Es originario: { $criterion }.
origin-result-met-letter = Es originario: { $criterion } (criterio { $letter }).
origin-result-not-met = No es originario con estos insumos.
origin-result-open = Falta información para saberlo.

origin-criterion-wholly-obtained = se obtiene por completo en las Partes
origin-criterion-exclusively-originating = todos sus materiales son originarios
origin-criterion-product-rule = cumple la regla de su producto
origin-criterion-set = es un juego con pocos artículos no originarios
origin-criterion-fallback = sin ensamblar o con partes en su partida, por su valor regional

origin-step-origin = Determinación
origin-step-wholly-obtained = El bien se obtiene por completo en las Partes
origin-step-only-originating = Todos los materiales son originarios
origin-step-product-rule = Regla del producto y lo que se pide además
origin-step-rule = Regla { $subject }
origin-step-no-rule = Regla del producto: ninguna a la mano
origin-step-rule-text = La regla solo está en el texto del tratado: lo que leyó la asesoría
origin-step-additional = Se pide además
origin-step-sufficient = Basta por sí solo
origin-step-alternative = Una manera de cumplir la regla
origin-step-kind = El bien es: { $subject }
origin-step-use = La regla depende del uso del bien
origin-step-shift = Cambio de clasificación arancelaria
origin-step-from = Cambio desde materiales señalados
origin-step-no-change = No se pide cambio de clasificación
origin-step-rvc = Valor de contenido regional, { $subject }
origin-step-waiver = Sin valor de contenido regional cuando lo no originario es muy poco
origin-step-max-nom = Tope de materiales no originarios
origin-step-materials-wholly-obtained = Materiales obtenidos por completo
origin-step-materials-originating = Materiales originarios
origin-step-not-over-originating = Los materiales no originarios no valen más que los originarios
origin-step-share = Proporción: { $subject }
origin-step-process = Proceso: { $subject }
origin-step-tolerance = De minimis, por valor
origin-step-textile-tolerance = De minimis de textiles, por peso
origin-step-set = Regla de los juegos
origin-step-fallback = Bien sin ensamblar o con sus partes en la misma partida
origin-step-sub-assembly = Lo que se fabrica en la línea { $subject }
origin-step-cumulation = Acumulación
origin-step-inventory = Control de inventarios: { $subject }
origin-step-drawback = Devolución de aranceles: { $subject }
origin-step-operations = Se hace más que operaciones simples ({ $subject })
origin-step-transport = Expedición directa; en tránsito se permite: { $subject }

origin-method-TV = método de valor de transacción
origin-method-NC = método de costo neto
origin-method-BU = método de aumento de valor
origin-method-BD = método de reducción de valor
origin-method-FV = método de valor enfocado

origin-drawback-prohibited = prohibida cuando se expide una prueba de origen
origin-drawback-lesser-of-two = hasta el menor de los dos aranceles
origin-drawback-unverified = nadie ha leído en el texto si se prohíbe
origin-drawback-no-prohibition = sin prohibición
origin-drawback-no-prohibition-found = no se encontró una prohibición en el texto

origin-code-preservation = conservación
origin-code-dilution = dilución
origin-code-packing = empaque
origin-code-marking = marcado
origin-code-cleaning = limpieza
origin-code-simple-mixing = mezcla simple
origin-code-simple-assembly = montaje simple
origin-code-slaughter = sacrificio de animales
origin-code-circumvention = prácticas para eludir las reglas
origin-code-simple-operations = operaciones simples
origin-code-listed = las de la lista del tratado
origin-code-no-work = sin trabajo alguno
origin-code-customs-control = bajo control aduanero
origin-code-unloading = descarga
origin-code-reloading = carga
origin-code-splitting = separación de la carga
origin-code-storing = almacenamiento
origin-code-labelling = etiquetado
origin-code-repacking = reempaque
origin-code-transport = transporte
origin-code-direct = solo envío directo
origin-code-common-partner-transshipment = transbordo por un socio común
origin-code-segregation = separación física
origin-code-gaap-methods = métodos contables aceptados
origin-code-inventory = el que se usa
origin-code-accounting-segregation-authorised = separación contable autorizada
origin-code-fifo = primeras entradas, primeras salidas
origin-code-lifo = últimas entradas, primeras salidas
origin-code-average = promedio
origin-code-weighted = promedio ponderado

origin-figure-transaction-value = Valor de transacción
origin-figure-ex-works-price = Precio franco fábrica
origin-figure-total-cost = Costo total
origin-figure-net-cost = Costo neto
origin-figure-non-originating = Materiales no originarios
origin-figure-non-originating-counted = Materiales no originarios que cuentan
origin-figure-originating = Materiales originarios
origin-figure-not-shifting = Materiales que no cumplen
origin-figure-not-shifting-weight = Peso de lo que no cumple
origin-figure-elastomeric-weight = Peso de hilados elastoméricos
origin-figure-reference-weight = Peso de referencia
origin-figure-percent = Resultado
origin-figure-at-least = Mínimo
origin-figure-at-most = Máximo
origin-figure-headroom = Pueden encarecerse
origin-figure-lowest-price = Precio más bajo que cumple

origin-vehicle-high-wage = el valor de contenido laboral por materiales y mano de obra de alto salario, en porcentaje
origin-vehicle-technology = el valor de contenido laboral por tecnología, en porcentaje
origin-vehicle-assembly = el valor de contenido laboral por ensamble, en porcentaje
origin-vehicle-steel = el acero comprado en las Partes, en porcentaje
origin-vehicle-aluminium = el aluminio comprado en las Partes, en porcentaje
origin-certified-whole = Sin las cifras: ¿la empresa productora certificó que todo esto se cumple?

origin-need-materials = Anota de qué está hecho el bien, o si se obtiene por completo.
origin-need-transaction-value = ¿Cuál es el precio sin flete internacional (FOB)?
origin-need-ex-works-price = ¿Cuál es el precio franco fábrica?
origin-need-sale-costs = ¿Cuáles costos que incluye el precio faltan? Sin ellos no se puede calcular el precio.
origin-need-net-cost = ¿Cuál es el costo neto?
origin-need-weight = ¿Cuánto pesa el bien?
origin-need-component-weight = ¿Cuánto pesa el componente que determina la clasificación?
origin-need-line-value = Línea { $line }: ¿cuánto vale?
origin-need-line-code = Línea { $line }: ¿cuál es su código arancelario?
origin-need-line-origin = Línea { $line }: ¿es originaria, y de qué país?
origin-need-line-declaration = Línea { $line }: la declaración de quien la provee no ha llegado o ya no vale ese día. Anota que llegó o vuelve a pedirla.
origin-need-line-weight = Línea { $line }: ¿cuánto pesa?
origin-need-line-in-component = Línea { $line }: ¿es parte del componente que determina la clasificación?
origin-need-line-elastomeric = Línea { $line }: ¿es de hilado elastomérico?
origin-need-line-named = Línea { $line }: ¿es «{ $name }»?
origin-need-line-allowed = Línea { $line }: ¿la regla la admite? Léelo en el tratado.
origin-need-line-code-in = Línea { $line }: ¿qué código tenía en el Sistema Armonizado { $edition }? Hubo varios.
origin-need-good-code-in = ¿Qué código tenía el bien en el Sistema Armonizado { $edition }? Hubo varios.
origin-need-edition = La regla está en el Sistema Armonizado { $edition }, del que no hay correlación a la mano. ¿Los códigos son los mismos?
origin-need-kind = ¿El bien es de: { $name }?
origin-need-use = ¿El bien es para: { $name }?
origin-need-process = ¿Se cumple: { $name }?
origin-need-process-under = ¿Se cumple para { $agreement }: { $name }?
origin-need-share = ¿Qué proporción, en porcentaje, de: { $name }?
origin-need-vehicle = ¿Cuánto es { $name }?
origin-need-no-rule = No hay a la mano una regla para este bien. Carga el archivo oficial de reglas o consulta el texto del tratado.
origin-need-rule-text = Lee en el tratado ({ $rule }) si se cumple la regla, y anótalo: { $text }
origin-need-point = { $point }
origin-need-operations = ¿Qué se hace con lo no originario? Si solo son operaciones simples, di cuáles.
origin-need-drawback = ¿Se devuelven, difieren o exentan aranceles de los materiales no originarios (IMMEX, Prosec)?
origin-need-transport = ¿El envío es directo, o pasa por otro país?

origin-point-accessories-count = ¿Los accesorios y el empaque cuentan para el valor? Léelo en el tratado.
origin-point-accessories-left-out = ¿Los accesorios y el empaque se dejan fuera del cambio de clasificación? Léelo en el tratado.
origin-point-component-rule = ¿La regla solo se aplica al componente que determina la clasificación? Léelo en el tratado.
origin-point-textile-pct = ¿El de minimis de textiles alcanza a estos materiales? Nadie lo ha verificado: léelo en el tratado.
origin-point-textile-notes = ¿Las notas sobre textiles admiten estos materiales? Léelo en el tratado.
origin-point-de-minimis-pct = ¿El de minimis alcanza a estos materiales? Nadie lo ha verificado: léelo en el tratado.
origin-point-sets-pct = ¿El juego cumple la regla de los juegos? Nadie la ha verificado: léela en el tratado.
origin-point-fallback-tv-pct = ¿Basta el valor regional para este bien? Nadie ha verificado el porcentaje: léelo en el tratado.
origin-point-unassembled-or-parts = ¿El bien viaja sin ensamblar, o su partida comprende también sus partes y no se subdivide?
origin-point-zero-duty = ¿El bien paga cero en las Partes, de modo que sus materiales acumulan?
origin-point-zero-duty-in-all-parties = ¿El bien ya paga cero en todas las Partes, de modo que sus materiales acumulan?
origin-point-AD-SM-by-declaration = ¿Hay una declaración de que el material de Andorra o San Marino es originario?
origin-point-EU-until-2024-06-01 = ¿Se prorrogó más allá del 1 de junio de 2024 que cuenten los materiales de la Unión Europea? Nadie lo ha verificado: léelo en el tratado.
origin-point-accumulated-rvc-formula = ¿Se cumple la fórmula propia del tratado para el valor acumulado? Léela en el tratado.
origin-point-protocol-2011 = El Protocolo de 2011, que modifica el tratado con Colombia, pudo cambiar sus porcentajes. ¿Siguen siendo los publicados al principio? Nadie lo ha verificado: léelo en el Protocolo.
origin-point-extended-by-agreement = ¿Las Partes acordaron que cuenten los materiales de { $country }, por tener ambas un tratado con ese país (acumulación ampliada)? Nadie lo ha verificado: léelo en el tratado.
origin-point-drawback-allowed = ¿El tratado admite el origen aunque se devuelvan aranceles? Nadie lo ha verificado: léelo en el tratado.
origin-point-enough-operations = ¿Lo que se hace va más allá de las operaciones que el tratado no admite? Léelo en el tratado.
origin-point-inventory = ¿El tratado admite este control de inventarios? Léelo en el tratado.
origin-point-transit = ¿El tratado admite este tránsito? Léelo en el tratado.
origin-point-exception = ¿El de minimis excluye { $materials } en { $goods }, y es el caso de este bien? Léelo en el tratado.

origin-change-source = { $count ->
    [one] Comprar en México, o en otra de las Partes, la línea { $lines } ({ $amount }).
   *[other] Comprar en México, o en otra de las Partes, las líneas { $lines } ({ $amount }).
}
origin-change-obtain = { $count ->
    [one] Usar de la región, obtenida por completo, la línea { $lines } ({ $amount }).
   *[other] Usar de la región, obtenidas por completo, las líneas { $lines } ({ $amount }).
}
origin-change-add-value = Agregar { $amount } de valor en la región, con los mismos materiales.
origin-change-cost = Costaría { $cost } más.
origin-change-cost-none = No cuesta nada más.
origin-change-cost-unknown = No se sabe cuánto costaría.
origin-change-method-cost = Calcular el valor por el { $method }, que la misma regla admite: basta que el costo neto llegue a { $amount }. Falta el costo neto, o los costos de los que se obtiene.
origin-change-method-price = Calcular el valor por el { $method }, que la misma regla admite: basta que el precio sin flete internacional llegue a { $amount }. Falta ese precio.
origin-change-agreement = Usar { $agreement }: con ese tratado el bien es originario tal como está. Sirve para: { $markets }. Compara lo que se paga ahí.
origin-change-not-proven = Puede haber un cambio menor: son demasiadas líneas para probar todas.

problem-origin-out-of-range = { $place ->
    [good] Un importe o peso del bien no se puede calcular: de 0 a un billón, con seis decimales.
    [answers] Un porcentaje de las respuestas no se puede calcular: escribe un número de 0 en adelante.
   *[other] Línea { $place }: un importe o peso no se puede calcular; de 0 a un billón, con seis decimales.
}
problem-origin-short-code = { $place ->
    [good] El código del bien lleva seis dígitos o más.
   *[other] Línea { $place }: el código lleva seis dígitos o más.
}
problem-origin-regional-value = Línea { $place }: el valor regional es mayor que el valor.
problem-case-name = Ponle al caso un nombre corto.
problem-origin-too-deep = La lista tiene más de { $most } niveles de ensambles.
problem-origin-two-prices = El precio está dado con sus términos y sin ellos. Deja uno.
problem-origin-costs-above-price = Los costos que incluye el precio son mayores que el precio.
problem-origin-too-many-lines = La lista tiene más de { $most } líneas.

# La pantalla.
nav-origin = Origen
origin-subtitle = ¿El producto es originario? Con su lista de materiales, bajo todos los tratados a la vez.
origin-new = Nuevo caso de origen
origin-none = Todavía no hay casos de origen
origin-none-text = Anota de qué está hecho un producto y Proa dice bajo qué tratados es originario, con su cuenta, y qué cambiaría la respuesta.
origin-cases = Casos de origen
origin-case-name = Nombre del caso
origin-originates = Es originario bajo
origin-nowhere = ninguno
origin-open = Por saber
origin-on = Día de importación
origin-at = Guardado
origin-remove = Quitar el caso
origin-removed = El caso se quitó.
origin-saved = El caso se guardó.
origin-unread = No se guardó, para no perder lo que no se entiende: { $places }. Corrígelo o bórralo.
origin-save = Guardar el caso
origin-changed = Cambió lo que resulta bajo { $agreements }: cambiaron las reglas, o el programa, desde que se guardó.
origin-source-edition = { $source }, edición { $vintage } (SHA-256 { $hash }…)
origin-changed-source = { $agreements }: cuando se guardó se usó { $before }; hoy, { $today }.
origin-changed-program = { $agreements }: las fuentes son las mismas; cambió la manera de calcular del programa, o la declaración de un material.
origin-good = El bien
origin-good-help = Los valores son de una unidad del bien, todos en la misma moneda.
origin-code = Código arancelario
origin-code-help = Seis dígitos o más.
origin-code-wrong = Un código lleva de seis a diez dígitos.
origin-currency = Moneda
origin-currency-change = ¿Cambiar la moneda a { $to }?
origin-currency-change-text = Los importes del caso están en { $from } y no se convierten: los mismos números quedarían en { $to }. Cámbiala si se anotaron en { $to }; si no, conviértelos primero con un tipo de cambio de tus libros.
origin-currency-change-do = Cambiar a { $to }
origin-tie = Vincular una declaración de quien provee
origin-tie-of = Vincular una declaración a la línea { $line }
origin-tie-help = El material es originario según los tratados que nombra la declaración, mientras valga. Cuando termina, el origen del producto vuelve a preguntarse.
origin-tie-kept = Una declaración guardada
origin-tie-ask = Pedir una a quien provee
origin-untie = Desvincular
origin-tied-awaited = Declaración solicitada
origin-tied-until = Declaración vigente hasta el { $day }
origin-tied-of = Declaración del { $day }
origin-see-declarations = Ver las declaraciones
origin-declared-foreign = Tomarlo como no originario
origin-guided-to-product = Ir al precio
origin-price = Precio
origin-terms = El precio se conoce
origin-terms-none = como FOB y franco fábrica
origin-sale-inland = De él: hasta salir del país
origin-sale-freight = De él: flete internacional
origin-sale-insurance = De él: seguro internacional
origin-sale-onward = De él: descarga y acarreo en destino
origin-sale-duties-and-taxes = De él: aranceles e impuestos en destino
origin-sale-help = Lo que paga quien vende según estos términos está en el precio y no cuenta para el origen. Escribe 0 donde no se paga nada.
origin-sale-left = Cuenta como { $value } sin transporte internacional y como { $exWorks } franco fábrica.
origin-sale-unknown = aún no se sabe
origin-fob = Precio sin flete internacional (FOB)
origin-ex-works = Precio franco fábrica
origin-net-cost = Costo neto
origin-net-cost-help = Lo que cuesta hacer una unidad, sin promoción, regalías, envío ni intereses. Si no lo sabes, anota abajo los costos.
origin-costs = Costos
origin-costs-open = Calcularlo con los costos
origin-costs-help = Son de una unidad del bien, además de los materiales. Anota los siete; cero donde no hay.
origin-cost-other-product = Mano de obra y gastos de fábrica
origin-cost-period = Gastos de administración y venta
origin-cost-other = Otros costos
origin-cost-sales-promotion = De ellos: promoción, ventas y servicio posventa
origin-cost-royalties = De ellos: regalías
origin-cost-shipping-and-packing = De ellos: embarque y embalaje
origin-cost-interest = De ellos: intereses no admitidos
origin-more = Peso y juegos
origin-good-weight = Peso del bien
origin-component-weight = Peso del componente que determina la clasificación
origin-set = ¿Es un juego?
origin-set-none = No
origin-set-gri-3ab = Sí, por el artículo que lo define
origin-set-gri-3c = Sí, por la última partida
origin-bill = Lista de materiales
origin-bill-help = Una línea por material. Lo que lleva un ensamble va dentro de su línea, a cualquier nivel; quitar una línea quita también lo que lleva.
origin-line = Línea
origin-name = Material
origin-value = Valor ({ $currency })
origin-value-short = Valor
origin-origin = Origen
origin-country = País
origin-role = Papel
origin-weight = Peso
origin-offered = Oferta regional
origin-quantity = Cantidad
origin-supplier = Empresa proveedora
origin-evidence = Documento de origen
origin-regional = Valor regional
origin-inventory = Control de inventarios
origin-agreements = Originario bajo
origin-agreements-help = Un material puede ser originario bajo un tratado y no bajo otro. Si no nombras ninguno, cuenta bajo cada tratado de su país.
origin-agreements-of = Nombrar los tratados de la línea { $line }
origin-agreements-named = { $count ->
    [one] originario bajo un tratado nombrado
   *[other] originario bajo { $count } tratados nombrados
}
origin-agreements-done = Listo
origin-inventory-none = No se mezcla
origin-inventory-help = Si unidades originarias y no originarias de este material se guardan juntas: cómo se sabe cuáles se usaron.
origin-regional-help = Si el material no es originario: cuánto de su valor le pusieron empresas productoras de los países del tratado, según declaran. Cuenta donde el tratado acumula la producción.
origin-rare = Unidades mezcladas y acumulación
origin-line-actions = Acciones
origin-cell = { $column }, línea { $line }
origin-cells-chosen = Celdas elegidas: líneas { $from } a { $to }
origin-add-line = Agregar línea
origin-add-part = Agregar lo que lleva la línea { $line }
origin-actions-of = Acciones de la línea { $line }
origin-lines-taken = { $count ->
    [one] Entró una línea.
   *[other] Entraron { $count } líneas.
}
origin-cells-pasted = { $count ->
    [one] Se pegó en una línea.
   *[other] Se pegó en { $count } líneas.
}
origin-undo = Deshacer
origin-redo = Rehacer
origin-paste-hint = Pega celdas de una hoja de cálculo: entran desde la celda en que estás; con encabezados, como líneas nuevas. Mayús+flechas elige celdas; Ctrl+D copia hacia abajo la primera, o la celda de arriba; Alt+Mayús+→ y ← meten y sacan la línea de nivel; Ctrl+Z deshace y Ctrl+Y rehace.
origin-indent = Hacer la línea { $line } insumo de la de arriba
origin-outdent = Sacar la línea { $line } de la de arriba
origin-remove-line = Quitar la línea { $line }
origin-paste-problems = { $count ->
    [one] Una celda no se entendió; la línea quedó sin ella.
   *[other] { $count } celdas no se entendieron; las líneas quedaron sin ellas.
}
origin-paste-problem = Fila { $row }, { $column }: «{ $text }»
origin-paste-currency = { $count ->
    [one] Un importe está en otra moneda ({ $other }) que el caso ({ $of }) y no entró; su línea quedó sin él. Conviértelo con un tipo de cambio de tus libros, o cambia la moneda del caso y vuelve a traer la hoja.
   *[other] { NUMBER($count) } importes están en otra moneda ({ $other }) que el caso ({ $of }) y no entraron; sus líneas quedaron sin ellos. Conviértelos con un tipo de cambio de tus libros, o cambia la moneda del caso y vuelve a traer la hoja.
}
origin-paste-currency-none = { $count ->
    [one] Un importe está en { $other }, y el caso aún no tiene moneda: no entró. Escribe la moneda del caso y vuelve a traer la hoja.
   *[other] { NUMBER($count) } importes están en { $other }, y el caso aún no tiene moneda: no entraron. Escribe la moneda del caso y vuelve a traer la hoja.
}
origin-paste-problem-in = Fila { $row }, { $column }: «{ $text }», en { $currency }
origin-paste-left-out = { $count ->
    [one] Una fila no entró: la lista ya tiene las líneas que caben. Junta en una sola los materiales iguales y pega de nuevo.
   *[other] { NUMBER($count) } filas no entraron: la lista ya tiene las líneas que caben. Junta en una sola los materiales iguales y pega de nuevo.
}
origin-file-left-out = { $count ->
    [one] Al menos una fila del archivo no entró: la lista ya tiene las líneas que caben. Junta en una sola los materiales iguales y ábrelo de nuevo.
   *[other] Al menos { NUMBER($count) } filas del archivo no entraron: la lista ya tiene las líneas que caben. Junta en una sola los materiales iguales y ábrelo de nuevo.
}
origin-column-name = nombre
origin-column-code = código
origin-column-quantity = cantidad
origin-column-unit-price = precio unitario
origin-column-value = valor
origin-column-origin = origen
origin-column-country = país (dos letras)
origin-column-weight = peso
origin-column-role = papel
origin-column-supplier = empresa proveedora
origin-column-evidence = documento de origen
origin-column-currency = moneda
origin-column-regional = valor regional
origin-column-offered = oferta regional
origin-column-inventory = control de inventarios
origin-column-agreements = tratados
origin-role-material = Material
origin-role-accessory = Accesorio
origin-role-retail-packing = Empaque de venta
origin-role-shipping-packing = Embalaje de envío
origin-role-indirect = Indirecto
origin-origin-unknown = Por saber
origin-origin-non-originating = No originario
origin-origin-originating = Originario
origin-origin-wholly-obtained = Obtenido por completo
origin-need-code = Anota el código del bien para ver qué resulta.
origin-questions = Lo que falta saber
origin-questions-help = Cada respuesta queda en el caso. Lo que no decide nada no se pregunta.
origin-questions-none = No falta nada.
origin-asked-by = Lo pide: { $agreements }
origin-answered = { $count ->
    [one] Una respuesta dada
   *[other] { $count } respuestas dadas
}
origin-answer = Respuesta
origin-ask-again = Preguntar de nuevo
origin-ask-again-of = Preguntar de nuevo: { $question }
origin-same-codes = Los códigos son los mismos
origin-operations = Lo que se hace
origin-operations-only = Solo se hacen operaciones simples
origin-operations-which = Cuáles
origin-transit-which = Qué se le hace en el camino
origin-transit-help = Nada de esto, si solo pasa.
origin-operations-more = Se hace más que operaciones simples
origin-transport = El camino
origin-transport-direct = Directo entre las Partes
origin-transport-kept = Por otro país, bajo control aduanero
origin-transport-free = Por otro país, sin control aduanero
origin-see-data = Ver los datos de referencia
origin-wholly-obtained = ¿Se obtiene por completo en las Partes?
origin-percent = Porcentaje
origin-note = Anotar
origin-result = Resultado
origin-result-counts = Origina: { $met } · por saber: { $open } · no: { $notmet }
origin-outcome-met = Originario
origin-outcome-not-met = No originario
origin-outcome-open = Por saber
origin-open-more = { $agreements } y { NUMBER($count) } más
origin-outcome-none = Sin reglas generales a la mano
origin-unknown-agreements = Sin reglas generales de origen a la mano: { $agreements }.
origin-unnamed = { $count ->
    [one] La línea { $lines } cuenta como originaria bajo cada tratado de su país, sin que se haya nombrado ninguno. Un material puede ser originario bajo un tratado y no bajo otro: nombra los suyos en esa línea, o vincula la declaración de quien lo provee.
   *[other] Las líneas { $lines } cuentan como originarias bajo cada tratado de su país, sin que se haya nombrado ninguno. Un material puede ser originario bajo un tratado y no bajo otro: nombra los suyos en cada línea, o vincula la declaración de quien lo provee.
}
origin-narrow = Se cumple con muy poco margen: un cambio pequeño de precios o del tipo de cambio lo quita.
origin-margin = Sigue siendo originario mientras los materiales no originarios no suban más de { $rise } % (precios o tipo de cambio).
origin-margin-price = Sigue siendo originario mientras los materiales no originarios no suban más de { $rise } % (precios o tipo de cambio), o mientras el precio no baje de { $price } { $currency }.
origin-working = Cuenta de { $agreement }
origin-lines = Líneas: { $lines }
origin-ask-changes = ¿Qué cambiaría la respuesta?
origin-changes = Sería originario con cualquiera de estos cambios:
origin-no-changes = Ningún cambio de insumos, de valor ni de tratado lo haría originario.
origin-ask-swaps = ¿Hay otro método u otro tratado?
origin-no-swaps = No se sabe de otro método ni de otro tratado con el que sea originario tal como está. Primero responde lo que falta.
origin-yes = Sí
origin-no = No
origin-articles = Artículos: { $articles }
benefits-origin = ¿Es originario?
benefits-origin-case = Caso de origen
benefits-origin-cases = Casos de origen de este producto
benefits-origin-nowhere = ningún tratado de este mercado
origin-back-to-lookup = Volver a la consulta
product-origin-short = ¿Es originario?
column-origin-cases-name = Nombre
column-origin-cases-product-code = Código del bien
column-origin-cases-product-id = Producto de la empresa
column-origin-cases-market = Mercado
column-origin-cases-asked-on = Día de la importación
column-origin-cases-deleted-at = Caso retirado

origin-routes = Ruta recomendada
origin-routes-help = En un mercado: lo que se paga con cada tratado, si la mercancía origina y lo que pide la prueba.
origin-routes-market = Mercado
origin-routes-choose = Elige un mercado
origin-routes-shipment = Valor del embarque
origin-routes-shipment-help = Sin él se compara el precio de una unidad.
origin-routes-line = Fracción arancelaria del mercado
origin-routes-line-help = { $count ->
    [one] El mercado tiene una fracción.
   *[other] El mercado tiene { $count } fracciones para este código: elige la de la mercancía.
  }
origin-routes-no-line = El arancel de este mercado no está cargado, o no tiene la mercancía. Carga su archivo en Datos.
origin-routes-agreement = Tratado
origin-routes-outcome = Origen
origin-routes-duty = Arancel
origin-routes-saving = Ahorro
origin-routes-proof = Prueba de origen
origin-routes-recommended = Recomendada
origin-route-mfn-free = Sin tratado no se paga nada: no hace falta una prueba de origen.
origin-route-pays-nothing = { $agreement }: la mercancía origina y no paga arancel. Sin tratado: { $mfn }.
origin-route-saves-most = { $agreement }: de los tratados con los que origina, es con el que más se ahorra. Sin tratado: { $mfn }.
origin-route-easiest-proof = { $agreement }: con otro tratado se ahorra lo mismo; la prueba de este no pide más. Sin tratado: { $mfn }.
origin-route-no-gain = La mercancía origina, pero con ningún tratado se paga menos.
origin-route-unknown-duty = La mercancía origina, pero no se sabe lo que se paga: completa el embarque o carga el arancel.
origin-route-answer = Todavía no se sabe que la mercancía origine con un tratado: contesta las preguntas o carga sus reglas.
origin-route-no-origin = La mercancía no origina con ningún tratado de este mercado: se paga { $mfn }.
origin-route-may-save-more = Pueden convenir más, si la mercancía resulta originaria: { $agreements }.
origin-route-not-compared = Origina, pero no se sabe cuánto ahorra: { $agreements }.
origin-effort-own = La certifica quien exporta, produce o importa
origin-effort-own-up-to-limit = La declara quien exporta hasta un valor; arriba de él la emite la autoridad
origin-effort-validated = La firma quien exporta y la valida la autoridad
origin-effort-issued = La emite la autoridad
origin-effort-unknown = No se sabe quién la certifica
origin-effort-months = { $count ->
    [one] Vale un mes
   *[other] Vale { $count } meses
  }
origin-bill-file = Abrir un archivo…
origin-bill-copy = Copiar de otro caso…
origin-bill-copy-text = Las líneas se agregan debajo de las que ya están. Su origen y sus documentos vienen con ellas: revisa que sigan valiendo.
origin-bill-copy-lines = Copiar las líneas
origin-find = Buscar por nombre o código
origin-filter = Filtrar los casos
origin-none-found = Ningún caso tiene ese nombre o código.
origin-check-cases = Comprobar con las reglas de hoy
origin-check-hint = Vuelve a determinar los casos de la lista y marca los que hoy salen distinto.
origin-checked = { $checked } de { $all } comprobados; { $changed ->
    [0] ninguno cambió.
    [one] uno cambió.
   *[other] { $changed } cambiaron.
  }
origin-case-changed = Hoy sale distinto: { $agreements }
origin-made = Hecho por la empresa productora
origin-print = Informe en PDF
origin-chapter = el capítulo { $chapter }
origin-goods-of = { $kind } de { $codes }
origin-goods-dairy = lácteos
origin-goods-listed-dairy = productos lácteos de la lista
origin-goods-juice = jugos
origin-goods-juice-mixture = mezclas de jugos
origin-goods-peach-pear-apricot = durazno, pera y chabacano
origin-goods-annex-3-c = productos lácteos del anexo 3-C

# El camino guiado.
origin-view = Modo de ver el caso
origin-view-guided = Guiada
origin-view-expert = Experta
origin-guided-steps = Pasos
origin-guided-progress = Paso { $at } de { $of }
origin-guided-now = ahora
origin-guided-done = listo
origin-guided-to-come = por hacer
origin-guided-next = Continuar
origin-guided-back = Atrás
origin-guided-product = El producto
origin-guided-product-help = Anota qué exportas y a qué precio. Los valores son de una unidad, todos en la misma moneda.
origin-guided-materials = De qué está hecho
origin-guided-materials-help = Anota todo lo que lleva el producto, también su empaque. Enter guarda un material y abre otro; con el material en blanco, continúa.
origin-guided-costs = Costos
origin-guided-costs-help = El costo neto dice cuánto cuesta hacer el producto. Basta con él, o con los costos de los que sale.
origin-guided-costs-why = Se pregunta porque hace falta para saber qué resulta bajo { $agreements }.
origin-guided-questions = Preguntas
origin-guided-questions-help = Solo se pregunta lo que puede cambiar la respuesta. Lo que no sepas queda para después.
origin-guided-result = El resultado
origin-guided-result-help = Lo que resulta con lo que anotaste. Puedes volver a cualquier paso y cambiarlo.
origin-guided-search = Buscar el código
origin-guided-search-help = Escribe cómo se llama y elige lo que más se parezca.
origin-guided-fob-help = Lo que vale ya a bordo para salir del país, sin flete ni seguro internacional.
origin-guided-ex-works-help = Lo que vale en la puerta de la fábrica, sin ningún flete.
origin-guided-currency-help = La de todos los valores; por ejemplo, USD.
origin-guided-currency-wrong = Una moneda lleva tres letras, como USD o MXN.
origin-guided-on-help = Si se deja en blanco, es hoy.
origin-guided-wholly = El producto se cultiva, cría, pesca o extrae por completo en México, sin nada de fuera.
origin-guided-paste = Pegar de una hoja de cálculo
origin-guided-one-by-one = Anotar uno por uno
origin-guided-another = Agregar otro material
origin-guided-edit = Cambiar la línea { $line }
origin-guided-removed = El material se quitó.
origin-guided-name = ¿Qué material es?
origin-guided-name-help = Por ejemplo, tela de algodón, tornillos o caja de cartón.
origin-guided-value = ¿Cuánto vale lo que lleva una unidad?
origin-guided-value-help = Lo que cuesta el material que entra en una unidad del producto.
origin-guided-country = ¿De qué país viene?
origin-guided-origin = ¿Tienes un documento que diga de dónde es originario?
origin-guided-origin-originating = Sí: es originario de ese país
origin-guided-origin-wholly-obtained = Sí: se obtuvo por completo en ese país
origin-guided-origin-non-originating = No, o no es originario
origin-guided-origin-unknown = Todavía no sé
origin-guided-evidence = ¿Cuál documento?
origin-guided-evidence-help = Una certificación de origen, una declaración de quien lo vende, una factura.
origin-guided-left = { $count ->
    [0] Ninguna pregunta por ahora
    [one] Queda una pregunta
   *[other] Quedan { $count } preguntas
}
origin-guided-skip = No sé; seguir
origin-guided-skipped = Para después
origin-guided-none-now = Lo demás quedó para después.
origin-guided-answer = Responder
origin-guided-answer-now = Responder: { $question }
origin-guided-answer-for = Responder lo que falta para { $agreement }
origin-guided-to-materials = Anotar los materiales
origin-guided-to-result = Ver el resultado
origin-guided-next-met = Qué sigue: guarda el caso y conserva los documentos de tus materiales; con ellos se prepara la prueba de origen.
origin-guided-next-open = Para saberlo falta:
origin-routes-additional = Además del arancel se cobra: { $duties }. Con un tratado que lo dispense, no.
origin-routes-benefits = Ver la consulta completa
