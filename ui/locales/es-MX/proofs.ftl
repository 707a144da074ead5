## Pruebas de origen: lo que falta o no concuerda

problem-proof-missing = Falta: es el dato o la casilla { $number }.
problem-proof-form = Este tratado no usa este documento.
problem-proof-language = Este tratado no admite esta lengua.
problem-proof-capacity = Este tratado no deja firmar este documento con este carácter.
problem-proof-who = Este documento no se puede dar así: escribe el nombre y el domicilio, o elige otra opción.
problem-proof-no-authorisation = Falta el número de autorización de la aduana.
problem-proof-short-code = El código lleva { $digits } dígitos o más.
problem-proof-other-product = El caso de origen es del código { $code }, no de este.
problem-proof-unknown-criterion = El tratado no conoce este criterio. Sus letras: { $letters }.
problem-proof-other-criterion = El caso de origen dio el criterio { $letter }.
problem-proof-negative = No puede ser menor que cero.
problem-proof-one-shipment = Este tratado pide una prueba por envío: quita el periodo.
problem-proof-period-reversed = El último día va después del primero o es el mismo.
problem-proof-blanket-too-long = El periodo dura a lo más { $months } meses.
problem-proof-limit-currency = Escribe el valor en la moneda del límite, { $limit }.
problem-proof-above-limit = El valor pasa de { $limit }: solo puede declarar quien tiene autorización de exportador.
problem-proof-signed-later = La firma no puede ser de un día que no ha llegado.
problem-proof-not-determined = No hay un caso de origen en que se apoye la prueba.
problem-proof-other-agreement = El caso de origen no tiene resultado de este tratado.
problem-proof-origin-open = El caso de origen espera respuestas: aún no se sabe si el bien es originario.
problem-proof-not-originating = El bien no es originario según el caso de origen.
problem-proof-stale = El caso de origen da hoy otro resultado que cuando se guardó. Revísalo.
problem-proof-outside-period = El caso de origen es de una importación del { $day }, fuera del periodo.
