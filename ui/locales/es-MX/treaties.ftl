benefits-title = ¿Qué paga tu producto?
benefits-question = La pregunta
benefits-sentence = ¿Qué paga [product] de México en [market] el [date], [quantity] por [value]?
benefits-product = Producto
benefits-product-open = un producto
benefits-product-prompt = Nombre o código de 2 a 10 dígitos
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
benefits-freight = Flete
benefits-insurance = Seguro
benefits-inland = Acarreo en México
picker-type = Escribe para buscar.

benefits-empty = Elige un producto y un mercado
benefits-empty-text = Con la cantidad y el valor, además de la tasa se calcula lo que se paga y lo que se ahorra.
benefits-no-lines = No hay fracciones de este producto en el arancel del mercado
benefits-no-lines-text = Prueba con menos dígitos del código, o importa el arancel oficial en Datos y equipo.
benefits-lines = Fracciones del mercado
benefits-schedule = { $publisher }, { $vintage }
benefits-mfn = Sin tratado
benefits-no-agreement = No hay un tratado en vigor ese día entre México y este mercado.
benefits-best = Conviene
benefits-instead-of = En lugar de
benefits-saves = Se ahorra
benefits-rule = Regla de origen
benefits-rule-unknown = No se conoce la regla para este producto. Consulta el texto del tratado.
benefits-proof = Prueba de origen
benefits-proof-unknown = No se conoce la prueba. Consulta el texto del tratado.
benefits-quota = Cupo
benefits-staging = Tasas por año
benefits-from = Desde { $day }
benefits-review = Revisión del tratado: { $day }
benefits-sources = Fuentes
benefits-sources-title = Fuentes de esta respuesta
benefits-citation = Artículo
benefits-edition = Nomenclatura
benefits-reading = Lectura
benefits-alternatives = Alternativas
benefits-additional = Aranceles adicionales
benefits-additional-help = Se pagan aparte del arancel del tratado, salvo que se indique que un tratado los quita.
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

duty-free = Libre de arancel
duty-unknown = Desconocido
duty-needs = Para calcular falta: { $what }
duty-text-only = Se muestra como texto: no se calcula.
need-value = el valor
need-quantity = la cantidad en { $unit }
need-rate = el tipo de cambio de { $from } a { $to }
need-polarization = el grado de polarización
need-season = la temporada
next-step-load-schedule = Carga «{ $file }» de { $authority } en Datos y equipo.

best-lowest-duty = Paga el arancel más bajo.
best-only-agreement = Es el único tratado con este mercado.
best-simpler-proof = Paga lo mismo y su prueba de origen es más sencilla.
best-same-duty = Paga lo mismo que los demás tratados.

rule-state-computed = Verificada en el texto
rule-state-text-only = Solo el texto: la decisión es de quien asesora
rule-state-unverified = Sin verificar

customs-value-title = Valor en aduana
customs-value-needs = La base de este mercado es { $basis }. Falta { $what } para convertir el valor.
customs-value-total = Valor en aduana ({ $basis })
cost-freight = el flete
cost-insurance = el seguro
cost-inland = el acarreo en México
customs-step-declared = Valor indicado
customs-step-freight = Flete
customs-step-insurance = Seguro
customs-step-inland = Acarreo en México

proof-types = Documento
proof-certifiers = La hace
proof-issuer = La emite
proof-validity = Vigencia
proof-records = Se conserva
proof-retroactive = Retroactiva
proof-waiver = No se pide hasta
proof-languages = Idiomas
proof-type-certification-9-elements = certificación de origen con nueve datos
proof-type-eur1 = certificado EUR.1
proof-type-invoice-declaration = declaración en factura
proof-type-certificate-issued = certificado que emite la autoridad
proof-type-certificate-self = certificado que llena quien exporta
proof-type-certificate-validated = certificado que valida la autoridad
proof-type-certificate-aladi = certificado de la ALADI
proof-type-approved-exporter-declaration = declaración de empresa exportadora autorizada
certifier-importer = quien importa
certifier-exporter = quien exporta
certifier-producer = quien produce
certifier-authority = la autoridad
certifier-approved-exporter = la empresa exportadora autorizada
certifier-exporter-up-to-limit = quien exporta, hasta un límite de valor
issuer-SE = Secretaría de Economía
language-eu-official = los idiomas oficiales de la Unión Europea
months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
  }
years = { $count ->
    [one] { $count } año
   *[other] { $count } años
  }
