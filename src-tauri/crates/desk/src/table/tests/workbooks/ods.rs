//! ODS: what it has of its own, and what it is refused for.

use super::super::super::{LONGEST_CELL, MOST_COLUMNS, sheets};
use super::super::{prepared, rewritten, rows, with_text};
use super::{ODS, SPREADSHEET, archive, cells, is_damaged, is_percentage, refused};
use crate::file::error::FileError;

/// An ODS whose only sheet has this in it.
pub(in super::super) fn ods(sheet: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles/><office:body><office:spreadsheet>\
         <table:table table:name=\"A&amp;B\">{sheet}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", SPREADSHEET.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

#[test]
fn an_ods_is_read_as_it_shows_and_where_its_cells_stand() {
    let read = rows(ods(
        "
        <table:shapes><draw:frame><table:table><table:table-row><table:table-cell>
            <text:p>no</text:p></table:table-cell></table:table-row></table:table></draw:frame>
        </table:shapes>
        <table:table-header-rows><table:table-row>
            <table:table-cell table:number-columns-repeated=\"2\"/>
            <table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\">
                <office:annotation><text:p>note</text:p></office:annotation>
                <text:p>Rate &amp;<text:s text:c=\"2\"/><text:span>in</text:span></text:p>
                <text:p>per&#32;cent<text:tab/>x</text:p></table:table-cell>
            <table:covered-table-cell/>
            <table:table-cell office:value-type=\"string\" office:string-value=\"said\">
                <text:p>shown</text:p></table:table-cell>
        </table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>
        <table:table-row-group><table:table-row table:number-rows-repeated=\"2\">
            <table:table-cell office:value-type=\"float\" office:value=\"8044000\"/>
            <table:table-cell office:value-type=\"percentage\" office:value=\"0.07\"
                table:number-columns-repeated=\"2\"><text:p>7%</text:p></table:table-cell>
            <table:table-cell office:value-type=\"date\"
                office:date-value=\"2026-03-01T00:00:00\"/>
            <table:table-cell office:value-type=\"currency\" office:value=\"3.5E-1\">
                <text:p>0.35 €</text:p></table:table-cell>
            <table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>
            <table:table-cell office:value-type=\"string\" office:string-value=\"\"
                calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>
        </table:table-row></table:table-row-group>
        <table:table-row table:number-rows-repeated=\"1048570\">
            <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
    ))
    .unwrap();
    let numbers: Vec<_> = read.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 5, 6]);
    let heading = "Rate &  in\nper cent\tx";
    assert_eq!(read[0].cells, ["", "", heading, "", "said"]);
    assert_eq!(
        read[1].cells,
        [
            "8044000",
            "7%",
            "7%",
            "2026-03-01",
            "0.35 €",
            "true",
            "#N/A"
        ]
    );
    assert_eq!(read[2].cells, read[1].cells);
    let mut file = prepared(ods("")).unwrap();
    assert_eq!(sheets(&mut file).unwrap(), ["A&B"]);
}

#[test]
fn what_an_ods_shows_around_a_number_is_handed_over_with_it() {
    let cell = |kind: &str, value: &str, shown: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:value=\"{value}\">\
             <text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let of_euros = "currency\" office:currency=\"EUR";
    let row = [
        cell("currency", "0.35", "0,4 €"),
        cell(of_euros, "0.35", "0,35"),
        cell("currency", "0.35", ""),
        cell("float", "0.35", "0.35 USD/kg"),
        cell("percentage", "0.05", "5% + 2 USD/kg"),
        cell("float", "8044000", "8.04E+06"),
        cell("float", "8044000", "8,044,000"),
        cell("float", "0", "Free"),
    ];
    let sheet = format!("<table:table-row>{}</table:table-row>", row.concat());
    let read = cells(ods(&sheet)).remove(0);
    assert_eq!(
        read,
        [
            "0.35 €",
            "0.35 EUR",
            "0.35 ¤",
            "0.35 USD/kg",
            "5% + 2 USD/kg",
            "8044000",
            "8044000",
            "0"
        ]
    );
    assert!(read[..3].iter().all(|text| !is_percentage(text)));
}

#[test]
fn how_often_something_follows_in_an_ods_has_bounds() {
    let cell = |times: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" {times}><text:p>{text}</text:p>\
             </table:table-cell>"
        )
    };
    let row = |times: &str, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    let wide = cell("table:number-columns-repeated=\"4000000000\"", "a");
    assert_eq!(cells(ods(&row("1", &wide)))[0].len(), MOST_COLUMNS);
    let blanks = "<text:s text:c=\"4000000000\"/>".repeat(50);
    let long = cells(ods(&row("1", &cell("", &format!("a{blanks}")))));
    assert!(long[0][0].len() <= LONGEST_CELL);
    let one = cell("", "a");
    assert!(is_damaged(ods(&row("4000000000", &one))));
    let beyond = row("1048576", "<table:table-cell/>") + &row("1", &one);
    assert!(is_damaged(ods(&beyond)));
    for times in ["-1", "x", "99999999999"] {
        assert!(is_damaged(ods(&row(times, &one))), "{times}");
    }
}

#[test]
fn an_ods_whose_content_is_broken_or_endless_is_refused() {
    let row = "<table:table-row><table:table-cell/></table:table-row>";
    for (from, to) in [
        ("</office:spreadsheet>", ""),
        ("</table:table>", ""),
        ("</table:table-row>", "</table:table-cell>"),
        ("<table:table-cell/>", "<table:table-cell>"),
        ("<table:table-cell/>", "<table:table-cell a=b>"),
    ] {
        let broken = with_text(&ods(row), from, to);
        assert!(is_damaged(broken), "{from}");
    }
    let cut = rewritten(ODS, |name, mut bytes| {
        if name == "content.xml" {
            bytes.truncate(bytes.len() / 2);
        }
        bytes
    });
    assert!(is_damaged(cut));
    let without = archive(&[("mimetype", SPREADSHEET.as_bytes())]);
    assert!(is_damaged(without));
    let endless = ods(&" ".repeat((128 << 20) + 1));
    assert!(endless.len() < 1 << 20, "it is a small file");
    assert!(matches!(refused(endless), FileError::TooLarge { .. }));
}
