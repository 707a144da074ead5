# Palabras de los documentos impresos (PDF).

documents-day = { $day } { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
} { $year }
# {page} y {pages} se llenan al componer cada página.
documents-page = Página { $page } de { $pages }
documents-money = { $amount } { $currency }
documents-unknown = Desconocido

documents-sheet-kind = Hoja de asesoría
documents-sheet-title = Hoja de asesoría: { $product }, { $market }, { $day }
documents-sheet-question = ¿Qué paga { $product } en { $market }?
documents-sheet-route = Importación desde México el { $day }
documents-sheet-footer = { $office } · Preparó { $adviser } · { $day }

documents-sheet-company = Empresa
documents-sheet-company-name = Nombre
documents-sheet-company-tax-id = RFC
documents-sheet-company-place = Lugar

documents-sheet-shipment = Embarque
documents-sheet-shipment-none = Sin datos del embarque: se muestran las tasas, no los importes.
documents-sheet-value = Valor
documents-sheet-freight = Flete
documents-sheet-insurance = Seguro
documents-sheet-quantity = Cantidad
documents-sheet-customs-value = Valor en aduana
documents-sheet-customs-value-basis = Base { $basis }
documents-sheet-product-code = Código del producto
documents-sheet-unit = Unidad de la línea

documents-sheet-answer = Qué se paga
documents-sheet-mfn = Arancel general (NMF)
documents-sheet-best = Conviene más
documents-sheet-instead = en vez de
documents-sheet-amount = Importe
documents-sheet-saving = Ahorro
documents-sheet-needs = Para calcular el importe falta: { $inputs }.
documents-sheet-text-only = Se muestra el texto oficial; no se calcula.
documents-sheet-next-step = Siguiente paso: { $step }
documents-sheet-no-agreement = No hay ningún tratado vigente ese día entre México y { $market }.
documents-sheet-no-line = No hay una línea arancelaria cargada para este producto en { $market }. El arancel se desconoce; no es cero.

documents-sheet-requirements = Qué pide cada tratado
documents-sheet-rule = Regla de origen
documents-sheet-proof = Prueba de origen
documents-sheet-proof-issuer = La emite: { $issuer }
documents-sheet-proof-validity = Vigencia: { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}
documents-sheet-staging = Calendario de la tasa
documents-sheet-staging-step = Desde el { $day }: { $rate }
documents-sheet-quota = Cupo
documents-sheet-not-known = Se desconoce
documents-sheet-not-any = No hay

documents-sheet-additional = Aranceles adicionales
documents-sheet-additional-code = Código
documents-sheet-additional-text = Medida
documents-sheet-additional-lifted = No aplica con
documents-sheet-additional-none-lifts = Ningún tratado

documents-sheet-lines = { $count ->
    [one] La línea arancelaria que corresponde
   *[other] Las { $count } líneas arancelarias que corresponden
}
documents-sheet-line-code = Código
documents-sheet-line-description = Descripción
documents-sheet-line-mfn = NMF
documents-sheet-line-best = Mejor tasa con tratado
documents-sheet-line-chosen = La línea de esta hoja

documents-sheet-notes = Antes de usar estas cifras
documents-sheet-note-excluded = No incluyen IVA, impuestos especiales ni cuotas del país de destino.
documents-sheet-note-origin = La tasa con tratado solo vale si el producto cumple la regla de origen y lo acompaña su prueba de origen.
documents-sheet-note-authority = La autoridad aduanera de { $market } decide la clasificación y el arancel.
documents-sheet-note-unknown = «Desconocido» quiere decir que falta una fuente oficial, no que la tasa sea cero.

documents-sheet-sources = Fuentes
documents-sheet-source-number = Núm.
documents-sheet-source-publisher = Fuente
documents-sheet-source-vintage = Edición
documents-sheet-source-locator = Lugar
documents-sheet-source-hash = Huella
