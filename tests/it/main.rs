//! The desk on real files, through its public functions.
#[cfg(test)]
mod au_rates;
#[cfg(test)]
mod ca_rates;
#[cfg(test)]
mod company_imports;
#[cfg(test)]
mod counts;
#[cfg(test)]
mod drawn_lines;
#[cfg(test)]
mod eu_mx_quotas;
#[cfg(test)]
mod reference_files;
#[cfg(test)]
mod rule_editions;
#[cfg(test)]
mod rule_texts;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod trade_words;
#[cfg(test)]
mod uk_eu_rates;
#[cfg(test)]
mod us_hts;
#[cfg(test)]
mod worked_examples;
