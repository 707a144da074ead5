//! A document of JSON:API as one record: what its relationships refer to stands in it, under their
//! names.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// A commodity has measures, a measure an area, an area countries.
const DEEPEST: u8 = 3;
/// More than any document has, however often it refers to the same.
const MOST_RESOURCES: u32 = 200_000;

/// The resource of a document with all that it refers to; what is no such document stays as it is.
pub(super) fn plain(document: Value) -> Value {
    let Some(data) = document.get("data").filter(|data| data.is_object()) else {
        return document;
    };
    let included = document.get("included").and_then(Value::as_array);
    let by_key = included.into_iter().flatten();
    let mut embedding = Embedding {
        included: by_key
            .filter_map(|found| Some((key(found)?, found)))
            .collect(),
        left: MOST_RESOURCES,
    };
    embedding.whole(data, 0)
}

type Key<'a> = (&'a str, &'a str);

fn key(resource: &Value) -> Option<Key<'_>> {
    let text = |name| resource.get(name).and_then(Value::as_str);
    Some((text("type")?, text("id")?))
}

struct Embedding<'a> {
    included: BTreeMap<Key<'a>, &'a Value>,
    left: u32,
}

impl<'a> Embedding<'a> {
    /// A resource with its attributes and what it refers to.
    fn whole(&mut self, resource: &'a Value, depth: u8) -> Value {
        let part = |name| resource.get(name).and_then(Value::as_object);
        let mut whole = part("attributes").cloned().unwrap_or_default();
        for name in ["id", "meta"] {
            if let Some(value) = resource.get(name) {
                whole.insert(name.to_owned(), value.clone());
            }
        }
        for (name, relation) in part("relationships").into_iter().flatten() {
            let referred = match relation.get("data") {
                Some(Value::Array(list)) => {
                    let list = list.iter().map(|one| self.referred(one, depth));
                    Value::Array(list.collect())
                }
                Some(one @ Value::Object(_)) => self.referred(one, depth),
                _ => Value::Null,
            };
            whole.insert(name.clone(), referred);
        }
        Value::Object(whole)
    }

    /// What is referred to; its identity alone where the document does not have it.
    fn referred(&mut self, reference: &'a Value, depth: u8) -> Value {
        let found = key(reference).and_then(|key| self.included.get(&key).copied());
        self.left = self.left.saturating_sub(1);
        match found {
            Some(found) if depth < DEEPEST && self.left > 0 => self.whole(found, depth + 1),
            _ => {
                let id = reference.get("id").cloned().unwrap_or_default();
                Value::Object(Map::from_iter([("id".to_owned(), id)]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::plain;

    #[test]
    fn what_a_resource_refers_to_stands_in_it() {
        let document = json!({
            "data": {
                "id": "1", "type": "commodity", "attributes": { "number": "0702" },
                "meta": { "source": "uk" },
                "relationships": {
                    "measures": { "data": [{ "id": "7", "type": "measure" }] },
                    "heading": { "data": { "id": "2", "type": "heading" } },
                    "section": { "data": null },
                },
            },
            "included": [{
                "id": "7", "type": "measure", "attributes": { "vat": false },
                "relationships": { "area": { "data": { "id": "MX", "type": "area" } } },
            }, { "no": "type" }],
        });
        let expected = json!({
            "id": "1", "number": "0702", "meta": { "source": "uk" },
            "measures": [{ "id": "7", "vat": false, "area": { "id": "MX" } }],
            "heading": { "id": "2" },
            "section": null,
        });
        assert_eq!(plain(document), expected);
    }

    #[test]
    fn a_record_that_is_no_such_document_stays_as_it_is() {
        for record in [
            json!({ "a": 1 }),
            json!({ "data": [1] }),
            json!([]),
            json!(7),
        ] {
            assert_eq!(plain(record.clone()), record);
        }
    }

    #[test]
    fn a_document_that_refers_to_itself_has_an_end() {
        let itself = json!({ "id": "1", "type": "a" });
        let many = vec![itself; 1_000];
        let resource = json!({
            "id": "1", "type": "a", "relationships": { "again": { "data": many } },
        });
        let document = json!({ "data": resource, "included": [resource] });
        let text = plain(document).to_string();
        assert!(text.len() < 20_000_000, "{}", text.len());
    }
}
