benefits-title = ¿Qué paga tu producto?
benefits-question = La pregunta
benefits-sentence = ¿Qué paga [product] de México en [market] el [date], [quantity] por [value]?
benefits-product = Producto
benefits-product-open = un producto
benefits-product-prompt = Nombre o código de 2 a 10 dígitos
benefits-called = también llamado «{ $words }»
benefits-found-as = Hallado como «{ $words }»
benefits-market = Mercado
benefits-market-open = un mercado
benefits-market-prompt = Nombre del mercado
benefits-date = Fecha
benefits-date-open = hoy
benefits-date-help = El día en que la mercancía se presenta a la aduana del mercado.
benefits-quantity = Cantidad
benefits-quantity-open = cierta cantidad
benefits-quantity-add = Agregar otra unidad
benefits-quantity-remove = Quitar esta cantidad
benefits-unit = Unidad
benefits-value = Valor
benefits-value-open = cierto valor
benefits-currency = Moneda
benefits-incoterm = Incoterm
benefits-incoterm-help = Dice qué incluye el valor, para llevarlo a la base de la aduana del mercado.
benefits-incoterm-none = Sin Incoterm
benefits-incoterm-none-detail = El valor se toma como valor en aduana
benefits-freight = Flete
benefits-insurance = Seguro
benefits-inland = Acarreo en México
benefits-onward = Costos posteriores a la llegada
benefits-duties-and-taxes = Aranceles e impuestos incluidos
benefits-rates = Tipo de cambio
benefits-rates-sentence = Con el tipo de cambio [rates].
benefits-rates-open = que falta
benefits-rate = Cuántos { $to } por 1 { $from }
benefits-rate-on = Fecha del tipo de cambio
benefits-rate-source = De dónde se tomó
benefits-rate-source-help = Por ejemplo: Banco de México, FIX. Se imprime en la hoja.
benefits-rate-taken = Con 1 { $from } = { $rate } { $to } ({ $where })
benefits-rates-used = Tipo de cambio que se usó
picker-type = Escribe para buscar.

benefits-for = para { $name }
benefits-for-remove = Ya no consultar para { $name }
benefits-empty = Elige un producto y un mercado
benefits-empty-text = Con la cantidad y el valor, además de la tasa se calcula lo que se paga y lo que se ahorra.
benefits-resume = Retomar la última consulta
benefits-no-lines = No hay líneas arancelarias de este producto en el arancel del mercado
benefits-no-lines-text = Prueba con menos dígitos del código, o importa el arancel oficial en Datos y equipo.
benefits-lines = Líneas del mercado
benefits-schedule = { $publisher }, { $vintage }
benefits-mfn = Sin tratado
benefits-no-agreement = No hay un tratado en vigor ese día entre México y este mercado.
benefits-best = Conviene
benefits-best-because = Conviene: { $reason }.
benefits-none-better = Sin ventaja: { $reason }.
benefits-instead-of = En lugar de
benefits-saves = Se ahorra
benefits-rule = Regla de origen
benefits-rule-unknown = No se conoce la regla para este producto. Consulta el texto del tratado.
benefits-proof = Prueba de origen
benefits-proof-unknown = No se conoce la prueba. Consulta el texto del tratado.
benefits-quota = Cupo
quota-said = Cupo { $number } ({ $goods }), { $state }: { $volume } { $unit } del { $from } al { $to }.
quota-said-without-volume = Cupo { $number } ({ $goods }), { $state }: el archivo no dice cuánto puede entrar.
quota-part-only = Solo una parte de la línea está en el cupo: { $codes }.
quota-in-season = El producto está en él { $spans }.
quota-duty-unsaid = El archivo no dice el arancel dentro del cupo.
quota-verify = Los datos son de { $vintage }: verifica el cupo de hoy con la autoridad del mercado.
quota-state-open = abierto ese día
quota-state-out-of-season = cerrado ese día
quota-state-goods-unsaid = sin constancia de que este producto esté en él ese día
quota-state-volume-unsaid = sin constancia de su volumen ese día
quota-state-not-yet = aún no abre ese día
quota-state-past = con todos sus periodos ya pasados
quota-extent-whole = Toda
quota-extent-part = Solo una parte
quota-number = Número de orden
quota-goods = Productos del cupo
quota-state = Estado
quota-extent = De esta línea
quota-codes = Códigos
quota-period = Periodo
quota-volume = Volumen
quota-seasons = El producto está en él
quota-administration = Administración
quota-administration-first-come = Por orden de llegada, al declarar en la aduana
quota-administration-licences = Con licencias de importación
quota-basis = Base legal
quota-span = del { $from } al { $to }
quota-not-known = No consta
benefits-next-change = Cambia el { $day }
benefits-category = Categoría de desgravación
benefits-base = Tasa base
benefits-break-even = Conviene desde
benefits-break-even-what = { $what } por envío
benefits-break-even-never = Con este envío no se ahorra: la prueba no se paga
benefits-proof-cost = Costo de la prueba de origen
benefits-proof-cost-help = Lo que cuesta preparar la prueba de un envío. Con él se dice desde qué envío conviene.
timeline-title = Tasa por año
timeline-help = Lo que cada tratado fija de un año a otro, según su tabla. Sin tratado se muestra la tasa de la edición cargada: la de otros años no se conoce.
timeline-table = Tasas por fecha
timeline-from = Desde
timeline-before = Antes
timeline-percent = Por ciento del valor en aduana
timeline-amount = Arancel de este envío, { $currency }
timeline-chart = { $agreements }: la tasa por fecha, de { $from } a { $to }. Las cifras están en la tabla que sigue.
timeline-asked = Fecha de la consulta
benefits-review = Termina el { $day } si no se prorroga
benefits-sources = Fuentes
benefits-sources-title = Fuentes de esta respuesta
benefits-citation = Artículo
benefits-edition = Nomenclatura
benefits-reading = Lectura
benefits-alternatives = Otras reglas para estas mercancías
benefits-additional = Aranceles adicionales
benefits-additional-help = Se pagan aparte del arancel del tratado, salvo que se indique que un tratado los quita. Aquí no se suman: confirma en la fuente que siguen vigentes y que alcanzan a tu mercancía.
measure-kind-safeguard = Salvaguardia
measure-kind-anti-dumping = Derecho antidumping
measure-kind-countervailing = Derecho compensatorio
measure-kind-surcharge = Sobretasa
measure-kind-fee = Cuota
measure-since = desde el { $from }
measure-part-only = Solo alcanza a una parte de la línea: { $codes }.
measure-except = No alcanza a: { $codes }.
measure-rate-unsaid = La fuente no da una sola tasa.
measure-verify = Verifícalo con la autoridad del mercado.
benefits-lifted-by = No se paga con { $who }
benefits-notes = Conviene saber
benefits-pending = { $agreement }: firmado o en trámite, todavía no está en vigor.
benefits-not-included = No se incluyen: { $what }.

benefits-save = Guardar en una empresa
benefits-save-text = Se guardan la pregunta, la respuesta y sus fuentes. Si una fuente cambia, la respuesta aparece entre las que hay que revisar.
benefits-company = Empresa
benefits-saved = La respuesta se guardó.
benefits-print = Imprimir la hoja
benefits-saved-title = Respuesta guardada
benefits-saved-subtitle = { $market }, al { $on }. Se guardó el { $at }.
benefits-ask-again = Consultar de nuevo
benefits-stale = Las fuentes cambiaron
benefits-stale-text = Desde que se guardó esta respuesta cambió alguna de sus fuentes. Consulta de nuevo para ver si el resultado es el mismo.

markets-title = En todos los mercados
markets-sentence = ¿Qué paga [product] de México en cada mercado el [date], [quantity] por [value]?
markets-back = Un solo mercado
markets-empty = Elige un producto
markets-empty-text = Toca «un producto» en la pregunta y escribe su nombre o su código. Después ves todos los mercados en un mapa y en una tabla.
markets-shared = Se compara la subpartida { $code }, que comparten todos los países. Si un mercado tiene varias líneas arancelarias, la cifra es de la que menos gana.
markets-known = { $count ->
    [one] Se conoce { $count } mercado de { $total }.
   *[other] Se conocen { $count } mercados de { $total }.
  }
markets-asked = { $count ->
    [one] En { $count } falta un dato: agrégalo en la pregunta.
   *[other] En { $count } falta un dato: agrégalo en la pregunta.
  }
markets-text = { $count ->
    [one] En { $count } la tasa es texto y no se calcula.
   *[other] En { $count } la tasa es texto y no se calcula.
  }
markets-unknown = { $count ->
    [one] De { $count } no se sabe: carga su arancel oficial.
   *[other] De { $count } no se sabe: carga su arancel oficial.
  }
markets-unread = { $count ->
    [one] De { $count }, Proa aún no lee el arancel o sus preferencias.
   *[other] De { $count }, Proa aún no lee el arancel o sus preferencias.
  }
markets-map = Mapa del mundo con la ventaja de cada mercado. La tabla que sigue dice lo mismo en palabras.
markets-legend = Margen de preferencia, en puntos porcentuales
markets-class-none = Sin ventaja: 0
markets-class-low = Hasta 5
markets-class-middle = Más de 5 y hasta 10
markets-class-high = Más de 10 y hasta 20
markets-class-most = Más de 20
markets-class-unknown = No se sabe
markets-class-other = Sin tratado con México
markets-class-home = México
markets-point = Señala un mercado en el mapa o en la tabla para ver sus cifras.
markets-too-small = { $count ->
    [one] Es demasiado pequeño para este mapa y está en la tabla: { $markets }.
   *[other] Son demasiado pequeños para este mapa y están en la tabla: { $markets }.
  }
markets-margin = Margen (puntos)
markets-up-to = hasta { $points }
markets-lines = { $count ->
    [one] { $count } línea
   *[other] { $count } líneas
  }
markets-saving = Ahorro
markets-no-saving = Sin ahorro
markets-best = Mejor tratado
markets-no-gain = Ninguno baja el arancel
markets-no-gain-there = Ninguno en la línea de menor margen
markets-no-saving-there = Sin ahorro en la línea de menor margen
markets-state = Qué se sabe
markets-additional = Puede haber aranceles adicionales
markets-only-gain = Solo donde hay algo que ganar
markets-no-gains = En ningún mercado conocido hay algo que ganar
markets-show-all = Ver todos los mercados
markets-choose = Elige hasta { $most } mercados para compararlos.
markets-chosen = { $count ->
    [one] { $count } mercado de { $most }
   *[other] { $count } mercados de { $most }
  }
markets-compare = Comparar

standing-known = Conocido
standing-needs-input = Falta un dato
standing-text-only = Solo texto
standing-unknown = Desconocido

scan-title = Tratados y cartera
scan-link = Toda la cartera
scan-sentence = ¿Qué ahorraría toda la cartera con los tratados el [date], si cada empresa vende [value] al año de cada producto en cada mercado, y la prueba de origen cuesta [cost]?
scan-value = Ventas supuestas al año
scan-value-open = cierto valor
scan-value-help = De cada producto en cada mercado. Sin este dato se conoce el margen, pero no el importe.
scan-cost = Costo de la prueba de origen
scan-cost-open = cierto importe
scan-cost-help = Lo que cuesta a la empresa obtenerla; puede ser 0.
scan-per = Se paga
scan-per-shipment = por embarque
scan-per-year = por año
scan-shipments = Embarques al año
scan-shipments-help = Sin este dato no se sabe cuánto queda del ahorro.
scan-shipments-said = { $count ->
    [one] ({ $count } al año)
   *[other] ({ $count } al año)
  }
scan-run = Revisar la cartera
scan-again = Revisar de nuevo
scan-running = Revisión de la cartera
scan-done = Se revisó toda la cartera.
scan-none = Aún no se ha revisado la cartera
scan-none-text = Se consulta cada producto de cada empresa en cada mercado con tratado, y se ordena lo que se puede ahorrar. Los datos que no se den arriba no se suponen.
scan-stale = Esta revisión ya no está al día
scan-ran = Revisada el
scan-for-day = para importar el
scan-seen = { $companies ->
    [one] { $companies } empresa
   *[other] { $companies } empresas
  }, { $products ->
    [one] { $products } producto
   *[other] { $products } productos
  }, { $markets ->
    [one] { $markets } mercado
   *[other] { $markets } mercados
  }; las cifras de arriba cuentan cada producto en cada mercado.
scan-unread = { $count ->
    [one] De { $count } mercado no hay un arancel oficial cargado: cuenta como desconocido.
   *[other] De { $count } mercados no hay un arancel oficial cargado: cuentan como desconocidos.
  }
scan-unclassified = { $count ->
    [one] { $count } producto no tiene código y no se pudo consultar.
   *[other] { $count } productos no tienen código y no se pudieron consultar.
  }
scan-unknown-codes = { $count ->
    [one] { $count } código no está en la nomenclatura: { $codes }.
   *[other] { $count } códigos no están en la nomenclatura: { $codes }…
  }
scan-supposes = El ahorro supone las ventas de la pregunta en cada mercado; donde el arancel es por cantidad, toda la capacidad que declara la empresa.
scan-total-saving = Ahorro al año
scan-total-net = Menos las pruebas
scan-filter = Qué se muestra
scan-any-market = en cualquier mercado
scan-chapter = Capítulo
scan-chapter-of = Capítulo { $code }
scan-any-chapter = de cualquier capítulo
scan-any-standing = se sepa o no
scan-only-gain = Solo donde se ahorra
scan-company = Empresa
scan-agreement = Tratado
scan-no-gain = Sin ventaja
scan-margin = Margen (%)
scan-up-to = hasta
scan-missing = Falta { $what }
scan-amounts = importes en { $currency }
scan-rates = Sin tratado y con él
scan-saving = Ahorro al año
scan-net = Menos pruebas
scan-break-even = Conviene desde
scan-count = { $count ->
    [one] { $count } producto en un mercado
   *[other] { $count } productos por mercado
  } de { $companies ->
    [one] { $companies } empresa
   *[other] { $companies } empresas
  }
scan-nothing = Ningún renglón con estos filtros
scan-nothing-text = Quita algún filtro, o muestra también lo que no ahorra y lo que falta saber.
scan-show-all = Mostrar todo
scan-outreach = Lista de empresas por llamar (Excel)
scan-export-xlsx = Exportar a Excel
scan-export-csv = Exportar a CSV
scan-stale-editions = Cambió la edición de un arancel
scan-stale-agreements = Cambiaron los datos de los tratados
scan-stale-companies = Cambiaron empresas o productos
scan-stale-rates = Cambió la tabla de tipos de cambio
scan-rests-on-value = Valor supuesto
scan-rests-on-capacity = Capacidad de la empresa

unused-title = Preferencia sin usar
unused-sentence = Líneas arancelarias de Estados Unidos en que pidió el T-MEC menos del [below] de lo que compró a México.
unused-below = Menos de
unused-percent = { $percent } %
unused-none = Aún no se sabe cuánto se usa el T-MEC
unused-none-text = Hacen falta el arancel de Estados Unidos y el archivo con la proporción que pidió el tratado, por línea.
unused-source-said = { $name }, { $year } · arancel { $tariff }. Cuenta solo las líneas con comercio, arancel general y preferencia. El archivo no trae importes: las líneas se cuentan, no se ponderan.
unused-by-chapter = Por capítulo
unused-by-state = Por estado de las empresas
unused-by-state-help = Empresas con un producto en una subpartida que tiene alguna de esas líneas.
unused-chapter = Capítulo
unused-lines = Líneas con algo que pedir
unused-low = Con poco uso
unused-nothing = Sin ningún uso
unused-companies = Empresas
unused-products = Productos
unused-no-state = Sin estado
unused-no-companies = Ninguna empresa tiene un producto en esas subpartidas.

compare-title = Mercados lado a lado
compare-sentence = ¿Qué paga [product] de México en estos mercados el [date], [quantity] por [value]?
compare-empty = Elige los mercados que quieres comparar
compare-empty-text = Agrega hasta { $most } aquí, o elígelos en la tabla de todos los mercados.
compare-add = Agregar un mercado
compare-full = Hay { $most } mercados, que es lo más que se compara. Quita uno para agregar otro.
compare-remove = Quitar { $market }
compare-currencies = Los importes están en monedas distintas: no se suman ni se comparan entre sí.
compare-schedule = Arancel y edición
compare-no-schedule = No hay un arancel oficial cargado.
compare-line = Línea arancelaria
compare-line-of = Una de { $count ->
    [one] { $count } línea
   *[other] { $count } líneas
  }
compare-open = { $count ->
    [0] Ver la respuesta
    [one] Ver la respuesta
   *[other] Ver las { $count } líneas
  }
compare-additional = Aranceles adicionales
compare-no-additional = Ninguno en las fuentes cargadas
compare-see-notes = Puede haber: ve «Conviene saber»
compare-best = El que conviene
compare-duty = Arancel
compare-not-reached = No se aplica en este mercado
compare-not-included = No se incluye
compare-confidence = confianza { $confidence }

duty-free = Libre de arancel
duty-unknown = Desconocido
duty-needs = Para calcular falta: { $what }
duty-text-only = Se muestra como texto: no se calcula.
need-value = el valor
need-quantity = la cantidad en { $unit }
need-rate = el tipo de cambio de { $from } a { $to }
need-polarization = el grado de polarización
need-season = la temporada

rule-state-computed = Verificada en el texto
rule-state-text-only = Solo el texto: la decisión es de quien asesora
rule-state-unverified = Sin verificar

customs-value-title = Valor en aduana
customs-value-needs = La base de este mercado es { $basis }. Para convertir el valor falta: { $what }.
customs-value-total = Valor en aduana ({ $basis })
customs-step-declared = Precio declarado
customs-step-freight = Flete
customs-step-insurance = Seguro
customs-step-inland = Acarreo en México
customs-step-onward = Costos posteriores a la llegada
customs-step-duties-and-taxes = Aranceles e impuestos incluidos
cost-freight = el flete
cost-insurance = el seguro
cost-inland = el acarreo en México
cost-onward = los costos posteriores a la llegada
cost-duties-and-taxes = los aranceles e impuestos incluidos en el precio
cost-rate = el tipo de cambio
