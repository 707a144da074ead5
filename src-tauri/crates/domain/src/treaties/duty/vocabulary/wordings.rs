//! Every measure that rates count in, and what it is called.

use super::Wording;
use crate::treaties::unit::{Content, Unit};

// Phrases are lower case, without points, with single spaces and bare slashes.
pub(in crate::treaties::duty) const WORDINGS: &[Wording] = &[
    Wording::unit(Unit::Kilogram, "kg").also(&["kg/net"]),
    Wording::unit(Unit::Gram, "g"),
    Wording::unit(Unit::Tonne, "t").also(&["tonne", "tonnes", "metric tonne", "metric tonnes"]),
    Wording::unit(Unit::Pound, "lb").also(&["lbs"]),
    Wording::named(Unit::Carat, ["carat", "carats"], ["quilate", "quilates"]),
    Wording::unit(Unit::Litre, "l").also(&["liter", "liters", "litre", "litres"]),
    Wording::unit(Unit::Hectolitre, "hl"),
    Wording::unit(Unit::CubicMetre, "m³").also(&["m3"]),
    Wording::named(Unit::Barrel, ["barrel", "barrels"], ["barril", "barriles"]).also(&["bbl"]),
    Wording::unit(Unit::Centimetre, "cm"),
    Wording::unit(Unit::Metre, "m"),
    Wording::unit(Unit::SquareCentimetre, "cm²").also(&["cm2"]),
    Wording::unit(Unit::SquareMetre, "m²").also(&["m2"]),
    Wording::named(Unit::Piece, ["piece", "pieces"], ["pieza", "piezas"]).also(&[
        "article", "articles", "each", "head", "item", "items", "no", "pc", "pcs", "pins", "stick",
        "sticks",
    ]),
    Wording::named(Unit::Dozen, ["dozen", "dozen"], ["docena", "docenas"]).also(&["doz"]),
    Wording::named(
        Unit::Hundred,
        ["hundred", "hundred"],
        ["centena", "centenas"],
    )
    .also(&["hundreds"]),
    Wording::named(Unit::Gross, ["gross", "gross"], ["gruesa", "gruesas"]),
    Wording::named(
        Unit::Thousand,
        ["thousand", "thousand"],
        ["millar", "millares"],
    )
    .also(&["thousands"]),
    Wording::named(Unit::Pair, ["pair", "pairs"], ["par", "pares"]).also(&["pr", "prs"]),
    Wording::named(
        Unit::DozenPairs,
        ["dozen pairs", "dozen pairs"],
        ["docena de pares", "docenas de pares"],
    )
    .also(&["doz prs", "doz pr"]),
    Wording::of(
        Unit::AlcoholLitre,
        Content::Entire,
        "l of pure alcohol",
        "l de alcohol puro",
    )
    .also(&[
        "l al",
        "l alc",
        "l of absolute ethyl alcohol",
        "l of alcohol",
        "litre of absolute ethyl alcohol",
        "litres of absolute ethyl alcohol",
    ]),
    Wording::of(Unit::ProofLitre, Content::Entire, "proof l", "l de prueba").also(&[
        "pf liter",
        "pf liters",
        "pf liter on ethyl alcohol content",
        "proof liter",
        "proof liters",
    ]),
    Wording::named(Unit::Jewel, ["jewel", "jewels"], ["rubí", "rubíes"]).also(&["jwls"]),
    Wording::named(Unit::ButtonLine, ["line", "lines"], ["línea", "líneas"]),
    Wording::named(
        Unit::SugarDegree,
        ["degree", "degrees"],
        ["grado de polarización", "grados de polarización"],
    ),
    Wording::of(
        Unit::AlcoholPercent,
        Content::Entire,
        "% vol",
        "% de alcohol en volumen",
    ),
    Wording::of(
        Unit::SucrosePercent,
        Content::Entire,
        "% sucrose",
        "% de sacarosa",
    )
    .also(&["% sacchar"]),
    Wording::of(
        Unit::Hectolitre,
        Content::Entire,
        "% vol/hl",
        "% de alcohol en volumen/hl",
    )
    .each(Unit::AlcoholPercent),
    Wording::of(
        Unit::Kilogram,
        Content::Entire,
        "kg/% sucrose",
        "kg/% de sacarosa",
    )
    .each(Unit::SucrosePercent)
    .also(&["kg/net/% sacchar"]),
    Wording::of(Unit::Gross, Content::Entire, "line/gross", "línea/gruesa").each(Unit::ButtonLine),
    Wording::kilogram(
        Content::GrossWeight,
        "kg of gross weight",
        "kg de peso bruto",
    )
    .also(&["kg/gross", "kg/br"]),
    Wording::kilogram(
        Content::DrainedWeight,
        "kg of drained weight",
        "kg de peso escurrido",
    )
    .also(&["kg on drained weight", "kg/net drained wt", "kg eda"]),
    Wording::kilogram(
        Content::WithContainer,
        "kg on contents and container",
        "kg de contenido y envase",
    ),
    Wording::kilogram(
        Content::ContainerContents,
        "kg on entire contents of container",
        "kg de todo el contenido del envase",
    ),
    Wording::kilogram(Content::DryMatter, "kg of dry matter", "kg de materia seca").also(&[
        "kg/net dry",
        "kg mas",
        "kg/net mas",
    ]),
    Wording::kilogram(
        Content::TotalSugars,
        "kg of total sugars",
        "kg de azúcares totales",
    ),
    Wording::kilogram(Content::CleanYield, "clean kg", "kg limpio").also(&["cy kg"]),
    Wording::kilogram(
        Content::LacticMatter,
        "kg of lactic matter",
        "kg de materia láctica",
    )
    .also(&["kg/lactic matter"]),
    Wording::kilogram(
        Content::DryLacticMatter,
        "kg of dry lactic matter",
        "kg de materia láctica seca",
    )
    .also(&["kg/dry lactic matter"]),
    Wording::kilogram(
        Content::TotalAlcohol,
        "kg of total alcohol",
        "kg de alcohol total",
    )
    .also(&["kg/tot alc"]),
    Wording::kilogram(
        Content::StandardQuality,
        "kg of standard quality",
        "kg de calidad tipo",
    )
    .also(&["kg/std qual", "kg std qual"]),
    Wording::kilogram(
        Content::Lead,
        "kg of lead content",
        "kg de contenido de plomo",
    )
    .also(&["kg on lead content", "pb kg"]),
    Wording::kilogram(
        Content::Copper,
        "kg of copper content",
        "kg de contenido de cobre",
    )
    .also(&["kg on copper content", "cu kg"]),
    Wording::kilogram(
        Content::Magnesium,
        "kg of magnesium content",
        "kg de contenido de magnesio",
    )
    .also(&["kg on magnesium content", "mg kg"]),
    Wording::kilogram(
        Content::Molybdenum,
        "kg of molybdenum content",
        "kg de contenido de molibdeno",
    )
    .also(&["kg on molybdenum content", "mo kg"]),
    Wording::kilogram(
        Content::Tungsten,
        "kg of tungsten content",
        "kg de contenido de wolframio",
    )
    .also(&["kg on tungsten content", "w kg"]),
    Wording::kilogram(
        Content::Tobacco,
        "kg of tobacco content",
        "kg de contenido de tabaco",
    ),
    Wording::kilogram(
        Content::TotalSolubleSolids,
        "kg of total soluble solids",
        "kg de sólidos solubles totales",
    )
    .also(&["kg tss"]),
    Wording::litre(Content::Gasoline, "l of gasoline", "l de gasolina"),
    Wording::litre(Content::Diesel, "l of diesel", "l de diésel"),
    Wording::litre(Content::Biodiesel, "l of biodiesel", "l de biodiésel"),
    Wording::litre(Content::Ethanol, "l of ethanol", "l de etanol"),
    Wording::litre(
        Content::OtherSubstances,
        "l of other substances",
        "l de otras sustancias",
    ),
];
