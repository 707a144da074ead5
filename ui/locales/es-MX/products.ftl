# Los productos a fondo: lo que se ofrece de cada uno, y lo que se averiguó.

operation-set-offer = Se anotó lo que una empresa ofrece de un producto

column-product-offers-product-id = Oferta: producto
column-product-offers-lead-days = Plazo de entrega
column-product-offers-minimum = Pedido mínimo
column-product-offers-minimum-unit = Unidad del pedido mínimo
column-product-offers-price-low-minor = Precio desde, en la menor unidad de su moneda
column-product-offers-price-high-minor = Precio hasta, en la menor unidad de su moneda
column-product-offers-price-currency = Moneda
column-product-offers-price-unit = Unidad del precio
column-product-offers-incoterm = Incoterm
column-product-offers-incoterm-place = Lugar convenido
column-product-offers-destinations = Destinos
column-product-offers-technical-es = Ficha técnica en español
column-product-offers-technical-en = Ficha técnica en inglés
column-product-offers-deleted-at = Oferta quitada

problem-lead-days = «{ $found }» no es un plazo. Escribe los días completos, de 1 a 3650.
problem-currency = «{ $found }» no es una moneda. Elige una de la lista.
problem-price-range = El precio más alto es menor que el más bajo. Corrige uno de los dos.

product-company-archived = La empresa está archivada: lo que se sabe del producto queda como constancia.
product-of-profile = En el perfil
product-answers = Beneficios guardados
product-answers-none = Aún no se guarda ningún beneficio de este producto.
product-needs-code = El producto no tiene código. Con uno se consultan los beneficios y se determina el origen.
product-cases-none = Aún no hay casos de origen de este producto.

offer-title = Oferta
offer-edit = Editar la oferta
offer-form = Oferta del producto
offer-none = Aún no se sabe qué ofrece la empresa: plazo, pedido mínimo, precio y destinos.
offer-saved = Se guardó la oferta de { $name }
offer-days = { $count ->
    [one] { NUMBER($count) } día
   *[other] { NUMBER($count) } días
}
offer-days-unit = días
offer-delivery = Entrega
offer-lead-help = Del pedido a la entrega según el Incoterm.
offer-destinations-help = Países donde la empresa puede entregar.
offer-price = Precio
offer-price-help = De una unidad. Si hay un solo precio, escribe el primero.
offer-price-low = Precio, o el más bajo
offer-price-high = El más alto
offer-price-range = { $low } a { $high }
offer-price-per = { $price } { $currency } por { $unit }
offer-terms = Términos
offer-no-incoterm = Sin Incoterm
offer-place-example = Manzanillo
offer-technical = Ficha técnica
offer-technical-help = Lo que quien compra quiere leer: variedad, medidas, materiales, empaque, conservación.

# Quién puede surtir lo que pide quien compra.

dialog-save-suppliers = Guardar las empresas que pueden surtir

supply-title = Quién puede surtir
supply-subtitle = Lo que pide quien compra, frente a lo que se sabe de cada producto.
supply-form = Lo que se pide
supply-text = Producto
supply-text-help = Palabras («aguacate hass») o un código (0804.40).
supply-certification-example = orgánico
supply-days = Plazo máximo
supply-ask = Buscar empresas
supply-unasked = Escribe qué producto se busca
supply-unasked-text = Todo lo demás es opcional: cada dato que agregues se compara con cada producto y dice si se cumple, no se cumple o no se sabe.
supply-none = Ninguna empresa activa tiene este producto
supply-none-text = Prueba con otras palabras, con menos palabras o con las primeras cifras del código.
supply-found = { $count ->
    [one] { NUMBER($count) } empresa con ese producto
   *[other] { NUMBER($count) } empresas con ese producto
}
supply-found-help = Primero las que más cumplen; de cada empresa, el producto que mejor responde.
supply-list = Empresas con ese producto
supply-cut = Hay más productos que los que se comparan a la vez. Precisa el producto: con más palabras o con más cifras del código.
supply-score = de 100
supply-score-help = 100 es que se cumple todo lo que se pidió. Lo que no se sabe cuenta la mitad: pregunta a la empresa antes de descartarla.
supply-others = { $count ->
    [one] y otro producto
   *[other] y otros { NUMBER($count) } productos
}

supply-part-product = Producto
supply-part-volume = Volumen
supply-part-certification = Certificación
supply-part-destination = Destino
supply-part-days = Plazo
supply-part-state = Estado
supply-part-size = Tamaño
supply-part-ready = Exportación

supply-met = Se cumple
supply-not-met = No se cumple
supply-unknown = No se sabe

supply-why-code-within = Su código { $code } está en lo que se pide.
supply-why-code-wider = Su código { $code } es más amplio que el que se pide.
supply-why-code-heading = Su código { $code } es de la misma partida.
supply-why-code-chapter = Su código { $code } es del mismo capítulo.
supply-why-code-other = Su código es otro, o no se conoce.
supply-why-every-word = El producto dice lo que se busca.
supply-why-some-words = El producto dice { $found } de las { $asked } palabras.
supply-why-no-word = El producto no dice ninguna de las palabras.
supply-why-words-elsewhere = Las palabras, o unas parecidas, son de la empresa; el producto no las dice.
supply-why-capacity-enough = Capacidad de { $amount } { $unit } { $period }.
supply-why-capacity-short = Solo { $amount } { $unit } { $period }.
supply-why-capacity-unknown = Falta la capacidad.
supply-why-capacity-other-unit = Su capacidad está en otra unidad: { $amount } { $unit } { $period }.
supply-why-minimum-above = Su pedido mínimo es de { $amount } { $unit }.
supply-why-certified = Tiene { $kind }.
supply-why-certified-until = Tiene { $kind }, vigente hasta el { $day }.
supply-why-certificate-expired = { $kind } venció el { $day }.
supply-why-certificates-others = Se conocen otras: { $kind }.
supply-why-certificates-unknown = Faltan las certificaciones.
supply-why-delivers = Entrega en { $country }.
supply-why-sells-there = La empresa ya vende en { $country }.
supply-why-delivers-elsewhere = Dice dónde entrega, y { $country } no está.
supply-why-destination-unknown = Falta saber si entrega en { $country }.
supply-why-in-time = Entrega en { $days } días.
supply-why-late = Entrega en { $days } días.
supply-why-days-unknown = Falta el plazo de entrega.
supply-why-state-within = Está en { $state }.
supply-why-state-other = Está en { $state }.
supply-why-state-unknown = Falta el estado.
supply-why-size-within = Es { $size }.
supply-why-size-other = Es { $size }.
supply-why-size-unknown = Falta con qué calcular el tamaño.
supply-why-ready = Está listo para exportar.
supply-why-not-ready = Aún no está listo para exportar.

# Certificaciones de la empresa y de sus productos.

operation-save-certification = Se anotó una certificación
operation-remove-certification = Se quitó una certificación
merge-kind-certifications = Certificaciones

column-certifications-product-id = Certificación: producto
column-certifications-kind = Certificación
column-certifications-issuer = Quién la otorgó
column-certifications-scope = Alcance
column-certifications-number = Número
column-certifications-issued-on = Otorgada el
column-certifications-expires-on = Vigente hasta
column-certifications-deleted-at = Certificación quitada

certifications-of-company = Certificaciones de la empresa
certifications-none = Aún no se conoce ninguna certificación.
certification-of-company = De la empresa
certification-add = Agregar una certificación
certification-edit = Editar la certificación
certification-edit-one = Editar { $kind }
certification-remove-one = Quitar { $kind }
certification-saved = Se guardó { $kind }
certification-removed = Se quitó la certificación
certification-state = Situación
certification-actions = Acciones
certification-kind-help = Elige una que la oficina ya conoce, o escribe otra.
certification-scope-help = Qué productos, plantas o procesos cubre.
certification-expires-help = Con la fecha, Inicio avisa 90 días antes.
certification-valid = Vigente
certification-ending = Vence pronto
certification-expired = Vencida
certification-undated = Sin fecha

home-certifications = Certificaciones por renovar
home-certification-ends = Vence el { $day }
home-certification-ended = Venció el { $day }
home-certifications-more = { $count ->
    [one] Hay { NUMBER($count) } más en las empresas
   *[other] Hay { NUMBER($count) } más en las empresas
}

# Fotografías de los productos.

operation-add-photograph = Se agregó una fotografía de un producto
operation-describe-photograph = Se describió una fotografía
operation-order-photographs = Se cambió la fotografía principal
operation-remove-photograph = Se quitó una fotografía

column-product-photographs-product-id = Fotografía: producto
column-product-photographs-position = Fotografía: lugar
column-product-photographs-width = Fotografía: ancho
column-product-photographs-height = Fotografía: alto
column-product-photographs-alt-es = Qué se ve, en español
column-product-photographs-alt-en = Qué se ve, en inglés
column-product-photographs-deleted-at = Fotografía quitada

dialog-open-photograph = Elegir una fotografía
dialog-kind-photograph = Fotografías

error-company-not-a-picture = «{ $name }» no es una fotografía JPEG, PNG o WebP, aunque así se llame. Elige otra.
error-company-picture-damaged = «{ $name }» está dañada y no se puede leer completa. Pide a la empresa que la mande otra vez.
error-company-picture-too-large = «{ $name }» tiene { $megapixels } megapixeles; el máximo es { $most }. Guárdala más chica y elígela de nuevo.
error-company-picture-file-size = «{ $name }» está vacía o pesa más de { $megabytes } MB. Guárdala más chica y elígela de nuevo.
error-company-too-many-pictures = El producto ya tiene { $most } fotografías. Quita una antes de agregar otra.
error-company-picture-twice = «{ $name }» ya está entre las fotografías del producto.
error-company-picture-lost = El archivo de la fotografía ya no está en la carpeta de datos, o está dañado. Quítala y agrégala de nuevo.

photographs = Fotografías
photographs-help = JPEG, PNG o WebP. Se guarda una copia reducida, sin el lugar ni la fecha que anota la cámara. La primera sale en el directorio, si la empresa deja publicar sus productos.
photographs-none = Aún no hay fotografías.
photographs-untold = Falta decir qué se ve en alguna fotografía: quien no la ve escucha esas palabras.
photograph-add = Agregar una fotografía
photograph-untold = Sin descripción
photograph-describe = Describir la fotografía { $number }
photograph-lead = Poner primero la fotografía { $number }
photograph-remove = Quitar la fotografía { $number }
photograph-added = Se agregó la fotografía
photograph-led = La fotografía va primero
photograph-removed = Se quitó la fotografía
photograph-described = Se guardó la descripción
photograph-alt-title = Qué se ve en la fotografía
photograph-alt-help = Una frase corta: «Caja de aguacates Hass sobre una mesa de madera».
