use proptest::prelude::{any, prop_assert_eq, proptest};

use super::{Card, read};

#[test]
fn a_card_of_version_2_1_as_old_telephones_write_it() {
    let text = "BEGIN:VCARD\r\nVERSION:2.1\r\n\
        N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Mar=C3=ADa;;Ing.;\r\n\
        ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Aguacates de Michoac=\r\n=C3=A1n;Ventas\r\n\
        TITLE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Directora de log=EDstica\r\n\
        TEL;FAX:+52 443 000 0000\r\nTEL;CELL:+52 443 123 4567\r\n\
        EMAIL;INTERNET:maria@aguacates.mx\r\nEND:VCARD\r\n";
    let card = read(text).unwrap();
    assert_eq!(card.name, "Ing. María Núñez");
    assert_eq!(card.company, "Aguacates de Michoacán");
    assert_eq!(card.role, "Directora de logística");
    assert_eq!(card.phone, "+52 443 123 4567");
    assert_eq!(card.mail, "maria@aguacates.mx");
}

#[test]
fn a_card_of_version_3_with_folded_lines_and_groups() {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Weiß\\, Anna\n Lena\nN:Weiß;Anna;;;\n\
        ORG:Obsthof\\; Köln;Einkauf\nitem1.EMAIL;type=INTERNET:alt@obsthof.de\n\
        item2.EMAIL;type=INTERNET,pref:anna@obsthof.de\nitem2.X-ABLabel:_$!<Work>!$_\n\
        ADR;TYPE=work:;;Am Markt 1;Köln;;50667;Deutschland\nNOTE:kauft\\nAvocados\nEND:VCARD";
    let card = read(text).unwrap();
    assert_eq!(card.name, "Weiß, AnnaLena");
    assert_eq!(card.company, "Obsthof; Köln");
    assert_eq!(card.mail, "anna@obsthof.de");
    assert_eq!(card.address, "Am Markt 1, Köln, 50667, Deutschland");
    assert_eq!(card.note, "kauft Avocados");
}

#[test]
fn a_card_of_version_4_with_addresses_as_uris() {
    let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jo Smith\r\n\
        TEL;VALUE=uri;PREF=1;TYPE=\"voice:home\":tel:+1-555-555-5555\r\n\
        URL:https://smith.example/a:b\r\nROLE:Buyer\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nEMAIL:other@example.com\r\nEND:VCARD\r\n";
    let card = read(text).unwrap();
    assert_eq!(card.phone, "+1-555-555-5555");
    assert_eq!(card.web, "https://smith.example/a:b");
    assert_eq!((card.role.as_str(), card.mail.as_str()), ("Buyer", ""));
}

#[test]
fn a_mecard_with_signs_that_are_escaped() {
    let text = "MECARD:N:Weiß,Anna;ORG:Obsthof\\; Köln;TEL:+49511890;EMAIL:anna@obsthof.de;URL:http\\://obsthof.de;;";
    let card = read(text).unwrap();
    assert_eq!(card.name, "Anna Weiß");
    assert_eq!(card.company, "Obsthof; Köln");
    assert_eq!(card.web, "http://obsthof.de");
    assert_eq!(card.phone, "+49511890");
}

#[test]
fn what_says_nothing_of_anybody_is_no_card() {
    for text in [
        "",
        "https://example.com",
        "MECARD:;;",
        "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD",
        "PROAAAAA",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

/// A text as version 3.0 writes it.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
}

proptest! {
    #[test]
    fn the_name_of_a_mecard_is_read_whatever_its_letters(
        head in "[Mm][Ee][Cc][Aa][Rr][Dd]", name in "[A-Za-zÀ-ÿ;,\\\\:]{1,60}"
    ) {
        let text = format!("{head}:N:{};TEL:+49511890;;", escaped(&name));
        prop_assert_eq!(read(&text).map(|card| card.name), Some(name));
    }

    #[test]
    fn no_text_whatever_breaks_the_reader(text in any::<String>()) {
        read(&text);
        read(&format!("BEGIN:VCARD\n{text}\nEND:VCARD"));
        read(&format!("BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:{text}="));
        read(&format!("MECARD:N:{text}"));
    }

    #[test]
    fn what_was_written_is_read_however_it_is_folded(
        company in "[A-Za-zÀ-ÿ;,\\\\:=]{1,60}", width in 1_usize..20
    ) {
        let line = format!("ORG:{};Ventas", escaped(&company));
        let signs: Vec<char> = line.chars().collect();
        let folded: Vec<String> = signs.chunks(width).map(|part| part.iter().collect()).collect();
        let text = format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{}\r\nEND:VCARD", folded.join("\r\n "));
        prop_assert_eq!(read(&text), Some(Card { company, ..Card::default() }));
    }
}
