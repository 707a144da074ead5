//! The outlines that maps are drawn from, as their authors give them out.

use anyhow::{Context as _, Result, ensure};

use super::fetch::Maps;
use super::table::Table;

/// Countries of the world with an outline at this scale.
const FEWEST_COUNTRIES: usize = 170;
const STATES: usize = 32;

/// One row for each map; fails unless all countries and states are there.
pub(crate) fn read(maps: &Maps) -> Result<Table> {
    let world = text(&maps.world)?;
    let atlas: serde_json::Value = serde_json::from_str(world).context("the world is not JSON")?;
    let countries = atlas.pointer("/objects/countries/geometries");
    let countries = countries.and_then(serde_json::Value::as_array);
    let countries = countries.map_or(0, Vec::len);
    ensure!(
        countries >= FEWEST_COUNTRIES,
        "{countries} countries have an outline"
    );
    let mexico = text(&maps.mexico)?;
    let states = mexico.matches("<path").count();
    ensure!(states == STATES, "{states} states have an outline");
    let mut table = Table::new(
        "maps",
        "world-atlas",
        &["map", "format", "content", "source"],
    );
    for row in [
        ["world", "topojson", world, "world-atlas"],
        ["mexico-states", "svg", mexico, "svg-maps-mexico"],
    ] {
        table
            .rows
            .push(row.map(|cell| Some(cell.to_owned())).to_vec());
    }
    Ok(table)
}

fn text(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).context("a map is not UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_whole_maps_and_no_others() {
        let country = r#"{"type":"Polygon"}"#;
        let world = |count: usize| {
            let countries = vec![country; count].join(",");
            format!(r#"{{"objects":{{"countries":{{"geometries":[{countries}]}}}}}}"#).into_bytes()
        };
        let mexico = |count: usize| "<path d=\"m 0,0\"/>".repeat(count).into_bytes();
        let read = |countries, states| {
            read(&Maps {
                world: world(countries),
                mexico: mexico(states),
            })
        };
        assert_eq!(read(177, 32).unwrap().rows.len(), 2);
        assert!(read(20, 32).is_err());
        assert!(read(177, 31).is_err());
    }
}
