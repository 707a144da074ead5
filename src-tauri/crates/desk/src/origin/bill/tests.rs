use rstest::rstest;

use std::io::Cursor;

use proa_domain::origin::determination::case::{Origin, Role};
use proa_domain::settings::Locale;
use proa_domain::treaties::hs_code::TariffCode;

use super::{
    AgreementWords, AppError, BillColumn, BillText, ChosenFile, Currency, ReadBill, code, figure,
    pasted, read_file,
};
use crate::file::error::FileError;
use crate::l10n::Words;
use crate::testing::TestDesk;

fn read(input: &BillText) -> ReadBill {
    super::read(input, &AgreementWords::default())
}

fn of(text: &str) -> ReadBill {
    in_currency(text, Some(Currency::USD))
}

fn in_currency(text: &str, currency: Option<Currency>) -> ReadBill {
    read(&BillText {
        columns: None,
        text: text.to_owned(),
        currency,
    })
}

#[test]
fn cells_without_headings_are_of_the_columns_that_they_are_pasted_into() {
    let paste = |text: &str, columns: &[BillColumn]| {
        read(&BillText {
            columns: Some(columns.to_vec()),
            text: text.to_owned(),
            currency: None,
        })
    };
    let bill = paste("70\r\n\r\n60\r\n", &[BillColumn::Value]);
    assert!(!bill.headed);
    let values = bill
        .lines
        .iter()
        .map(|line| line.value.map(|value| value.to_string()));
    assert_eq!(
        values.collect::<Vec<_>>(),
        [Some("70".to_owned()), None, Some("60".to_owned())],
        "a blank row has its place"
    );
    let bill = paste("1,250.50\n60", &[BillColumn::Value]);
    assert_eq!(bill.lines[0].value.unwrap().to_string(), "1250.50");
    let bill = paste("8501.31\t12\nx\t13", &[BillColumn::Code, BillColumn::Value]);
    assert_eq!(bill.lines[0].code.unwrap().digits(), "850131");
    assert_eq!(bill.problems.len(), 1);
    let bill = paste("Insumo\tValor\nMotor\t70\n\nBase\t60", &[BillColumn::Value]);
    assert!(bill.headed);
    assert_eq!(bill.lines.len(), 2);
    assert_eq!(bill.lines[0].name, "Motor");
}

#[test]
fn reads_what_a_spreadsheet_gives_with_headings_in_any_order() {
    let bill = of(
        "Fracción arancelaria\tInsumo\tPrecio unitario\tCantidad\tOrigen\tPaís\tProveedor\tEvidencia\n\
                   8501.31.99\tMotor\t$1,250.50\t2\tno originario\tcn\n\
                   7326.90\tBase\t10\t3\toriginario\tMX\tFundidora de prueba\tDeclaración 12\n",
    );
    assert_eq!(bill.problems, []);
    let [motor, base] = &bill.lines[..] else {
        panic!("{bill:?}")
    };
    assert_eq!(motor.name, "Motor");
    assert_eq!(motor.code.unwrap().digits(), "85013199");
    assert_eq!(motor.value.unwrap().to_string(), "2501");
    assert_eq!(
        (motor.origin, motor.country.as_deref()),
        (Origin::NonOriginating, Some("CN"))
    );
    assert_eq!(
        (base.origin, base.country.as_deref()),
        (Origin::Originating, Some("MX"))
    );
    assert_eq!(
        (base.supplier.as_deref(), base.evidence.as_deref()),
        (Some("Fundidora de prueba"), Some("Declaración 12"))
    );
    assert_eq!(motor.quantity.unwrap().to_string(), "2");
}

#[test]
fn reads_rows_without_headings_and_with_semicolons() {
    let bill = of("Motor;8501.31;1250,50;no originario;CN\n\nCaja;3926.90;4;;MX\n");
    assert_eq!(bill.problems, []);
    assert_eq!(bill.lines[0].value.unwrap().to_string(), "1250.50");
    assert_eq!(bill.lines[1].origin, Origin::Unknown);
}

#[test]
fn keeps_a_row_whose_cells_are_not_understood_and_says_which() {
    let bill = of("Material\tCódigo\tValor\tPapel\nMotor\t85\tmucho\tempaque\n");
    let found: Vec<_> = bill
        .problems
        .iter()
        .map(|problem| (problem.row, problem.column))
        .collect();
    assert_eq!(found, [(2, BillColumn::Code), (2, BillColumn::Value)]);
    assert_eq!(
        (bill.lines[0].name.as_str(), bill.lines[0].role),
        ("Motor", Role::RetailPacking)
    );
}

#[rstest]
#[case("1,234.56", Some("1234.56"))]
#[case("1.234,56", Some("1234.56"))]
#[case("12,5", Some("12.5"))]
#[case("1,234", None)]
#[case("1.234", Some("1.234"))]
#[case("1.234.567", Some("1234567"))]
#[case("USD 7", Some("7"))]
#[case("MX$1,250.50", Some("1250.50"))]
#[case("2 pzas", Some("2"))]
#[case("12.50 M.N.", Some("12.50"))]
#[case("1 234 567,5", Some("1234567.5"))]
#[case("1,234,567.89", Some("1234567.89"))]
#[case("0,125", Some("0.125"))]
#[case(".5", Some("0.5"))]
#[case("-5", Some("-5"))]
#[case("1.5E+02", None)]
#[case("5 m2", None)]
#[case("3/4", None)]
#[case("(100)", None)]
#[case("23.11.2026", None)]
#[case("1.234,567.8", None)]
#[case("10 5", None)]
#[case("10-5", None)]
#[case("--5", None)]
#[case("", None)]
#[case("nada", None)]
fn reads_amounts_as_people_write_them(#[case] cell: &str, #[case] expected: Option<&str>) {
    assert_eq!(
        figure(cell).map(|read| read.to_string()).as_deref(),
        expected
    );
}

#[rstest]
#[case("7", &["USD", "MXN", "EUR"])]
#[case("$7", &["USD", "MXN", "EUR"])]
#[case("7 pzas", &["USD", "MXN"])]
#[case("7 kgs", &["USD", "MXN"])]
#[case("USD 7", &["USD"])]
#[case("$7 usd", &["USD"])]
#[case("US$7", &["USD"])]
#[case("USD$ 7.00", &["USD"])]
#[case("MX$7", &["MXN"])]
#[case("7MXN", &["MXN"])]
#[case("$7 M.N.", &["MXN"])]
#[case("7 pesos", &["MXN", "COP"])]
#[case("7 pesos colombianos", &["COP"])]
#[case("7 dólares", &["USD", "CAD"])]
#[case("7 dólares canadienses", &["CAD"])]
#[case("€7", &["EUR"])]
#[case("7,50 €", &["EUR"])]
#[case("£7", &["GBP"])]
#[case("¥7", &["JPY", "CNY"])]
#[case("JPY 7", &["JPY"])]
#[case("CHF 7", &["CHF"])]
#[case("MXN 7 USD", &["USD"])]
fn an_amount_is_taken_in_the_currency_that_it_names_only(#[case] cell: &str, #[case] of: &[&str]) {
    for code in [
        "USD", "MXN", "EUR", "GBP", "CAD", "COP", "JPY", "CNY", "CHF",
    ] {
        let bill = in_currency(
            &format!("Material\tValor\nMotor\t{cell}\n"),
            code.parse().ok(),
        );
        let is_bare = of.len() > 1 && of.contains(&"USD") && of.contains(&"MXN");
        let expected = is_bare || of.contains(&code);
        assert_eq!(bill.lines[0].value.is_some(), expected, "{cell} in {code}");
        assert_eq!(bill.problems.is_empty(), expected, "{cell} in {code}");
        assert_eq!(bill.lines[0].name, "Motor");
    }
}

#[test]
fn another_currency_is_told_at_its_cell_and_the_line_is_kept_without_the_value() {
    let bill = of("Material\tCantidad\tPrecio unitario\nMotor\t2\tMXN 1,000.50\nBase\t3\t$4\n");
    let [problem] = &bill.problems[..] else {
        panic!("{:?}", bill.problems)
    };
    assert_eq!((problem.row, problem.column), (2, BillColumn::UnitPrice));
    assert_eq!(problem.text, "MXN 1,000.50");
    assert_eq!(problem.currency, Some(Currency::MXN));
    let motor = &bill.lines[0];
    assert_eq!((motor.name.as_str(), motor.value), ("Motor", None));
    assert_eq!(motor.quantity.unwrap().to_string(), "2");
    assert_eq!(bill.lines[1].value.unwrap().to_string(), "12");
}

#[rstest]
#[case("Material\tValor (MXN)\nMotor\t7\n", Some("MXN"))]
#[case("Material\tImporte en pesos\nMotor\t7\n", Some("MXN"))]
#[case("Material\tPrecio unitario MX$\tCantidad\nMotor\t7\t1\n", Some("MXN"))]
#[case("Material\tUnit cost [USD]\tQty\nMotor\t7\t1\n", None)]
#[case("Material\tValor\tMoneda\nMotor\t7\tMXN\n", Some("MXN"))]
#[case("Material\tMoneda\tValor\nMotor\tdólares\t7\n", None)]
#[case("Material\tValor USD\tMoneda\nMotor\t7\tEUR\n", Some("EUR"))]
#[case("Material\tValor ($)\tOrigen\nMotor\t7\tMX\n", None)]
fn a_heading_or_a_column_names_the_currency_of_its_amounts(
    #[case] text: &str,
    #[case] other: Option<&str>,
) {
    let bill = of(text);
    assert!(bill.headed, "{bill:?}");
    let currencies: Vec<_> = bill
        .problems
        .iter()
        .map(|problem| problem.currency)
        .collect();
    let expected: Vec<_> = other.iter().map(|code| code.parse().ok()).collect();
    assert_eq!(currencies, expected, "{bill:?}");
    assert_eq!(bill.lines[0].value.is_none(), other.is_some(), "{bill:?}");
}

#[test]
fn a_currency_that_is_not_understood_is_told_and_a_case_without_one_takes_no_named_amount() {
    let bill = of("Material\tValor\tMoneda\nMotor\t7\tlo de siempre\n");
    let told = bill.problems.iter();
    let told: Vec<_> = told
        .map(|problem| (problem.column, problem.currency))
        .collect();
    assert_eq!(
        told,
        [(BillColumn::Value, None), (BillColumn::Currency, None)]
    );
    assert_eq!(bill.lines[0].value, None);
    let unsaid = in_currency("Material\tValor\nMotor\tUSD 7\nBase\t7\n", None);
    assert_eq!(unsaid.problems[0].currency, Some(Currency::USD));
    assert_eq!((unsaid.lines[0].value, unsaid.problems.len()), (None, 1));
}

#[test]
fn a_sign_of_inches_takes_no_rows() {
    let bill = of("Material\tValor\n\"3/4 tubo\t4\nCaja\t5\n");
    let names: Vec<&str> = bill.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["\"3/4 tubo", "Caja"]);
    let quoted = of("Material,Valor\n\"Tubo, largo\",4\n");
    assert_eq!(quoted.lines[0].name, "Tubo, largo");
}

#[test]
fn a_title_above_the_headings_is_no_line() {
    let bill = of("Mesa de centro\t\t\n\t\t\nMaterial\tCódigo\tValor\nTablero\t441011\t4\n");
    assert_eq!((bill.lines.len(), bill.problems.len()), (1, 0));
    assert_eq!(bill.lines[0].name, "Tablero");
}

#[rstest]
#[case("8044000", Some("08044000"))]
#[case("80440", Some("080440"))]
#[case("0804.40", Some("080440"))]
#[case("804", None)]
#[case("0804", None)]
#[case("08044", Some("008044"))]
fn a_code_that_lost_its_zero_gets_it_back(#[case] cell: &str, #[case] expected: Option<&str>) {
    let found = code(cell);
    let expected = expected.filter(|digits| !digits.starts_with("00"));
    assert_eq!(found.as_ref().map(TariffCode::digits), expected);
}

#[tokio::test]
async fn a_workbook_and_a_text_of_windows_are_read_alike() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "Lista de materiales").unwrap();
    sheet
        .write_row(
            2,
            0,
            ["Descripción", "Fracción", "Importe", "Origen", "País"],
        )
        .unwrap();
    sheet.write_string(3, 0, "Película").unwrap();
    sheet.write_number(3, 1, 39_201_099).unwrap();
    sheet.write_number(3, 2, 1250.5).unwrap();
    sheet.write_string(3, 3, "no originario").unwrap();
    sheet.write_string(3, 4, "CN").unwrap();
    let book = workbook.save_to_buffer().unwrap();
    let text = "Lista de materiales;;;;\n;;;;\nDescripci\u{f3}n;Fracci\u{f3}n;Importe;Origen;Pa\u{ed}s\nPel\u{ed}cula;39201099;1250,5;no originario;CN\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|sign| u8::try_from(u32::from(sign)).unwrap())
        .collect();
    let desk = TestDesk::new().await;
    let file = |bytes: Vec<u8>| ChosenFile::of("bill", Cursor::new(bytes));
    let of_book = read_file(&desk, file(book), None).await.unwrap();
    assert_eq!(of_book.problems, []);
    assert_eq!(of_book.lines.len(), 1);
    assert_eq!(
        of_book.lines,
        read_file(&desk, file(windows), None).await.unwrap().lines
    );
    let refused = read_file(&desk, file(b"%PDF-1.7".to_vec()), None).await;
    assert!(
        matches!(
            refused,
            Err(AppError::File(FileError::NotThisFormat { .. }))
        ),
        "{refused:?}"
    );
}

#[test]
fn an_empty_text_has_no_lines() {
    assert_eq!(of("").lines, []);
    assert_eq!(of("\n\n").lines, []);
}

#[tokio::test]
async fn what_few_goods_need_has_headings_too() {
    let desk = TestDesk::with_reference().await;
    let text = "Material\tValor\tValor regional\tInventario\tTratados\n\
                Hilo\t10\tMXN 4\tPEPS\tT-MEC; cptpp\n\
                Tela\t10\t4\tpor separado\tTratado de la luna\n";
    let input = BillText {
        text: text.to_owned(),
        columns: None,
        currency: Some(Currency::USD),
    };
    let bill = pasted(&desk, &input).await.unwrap();
    let told = bill.problems.iter();
    let told: Vec<_> = told
        .map(|told| (told.row, told.column, told.currency))
        .collect();
    assert_eq!(
        told,
        [
            (2, BillColumn::RegionalValue, Some(Currency::MXN)),
            (3, BillColumn::Agreements, None)
        ]
    );
    let [yarn, fabric] = &bill.lines[..] else {
        panic!("{bill:?}")
    };
    assert_eq!(yarn.inventory.as_deref(), Some("fifo"));
    assert_eq!(yarn.agreements, ["TMEC", "TIPAT"]);
    assert_eq!(yarn.regional_value, None);
    assert_eq!(fabric.regional_value.unwrap().to_string(), "4");
    assert_eq!(fabric.inventory.as_deref(), Some("segregation"));
}

#[test]
fn every_column_has_words() {
    for locale in Locale::ALL {
        let words = Words::of(*locale);
        for column in BillColumn::ALL {
            assert!(
                words.has(&format!("origin-column-{column}")),
                "{locale}: {column}"
            );
        }
    }
}
