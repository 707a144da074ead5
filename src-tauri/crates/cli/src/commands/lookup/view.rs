//! The shape of docs/cli.md.

use proa_desk::treaties::lookup::answer::{
    Additional, Best, BreakEven, Duty, Line, LookupAnswer, NeedBrief, Note, Preference, Proof,
    Quota, RuleBrief, Source, StagingStep,
};
use proa_desk::treaties::lookup::input::RateForm;
use proa_domain::money::MoneyText;
use proa_domain::time::Day;
use proa_domain::treaties::measure::MeasureKind;
use serde::Serialize;
use serde_json::Value;

use crate::output::snake;

/// `{"product","market","on","lines":[LINE],…}`
#[derive(Serialize)]
pub(super) struct AnswerView<'a> {
    product: &'a str,
    product_code: &'a str,
    description: &'a str,
    market: &'a str,
    on: &'a str,
    schedule: Value,
    customs_value: Value,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    rates: &'a [RateForm],
    lines: Vec<LineView<'a>>,
    notes: &'a [Note],
    not_included: &'a [String],
    pending: Vec<&'a str>,
    sources: &'a [Source],
}

#[derive(Serialize)]
struct LineView<'a> {
    code: &'a str,
    digits: &'a str,
    description: &'a str,
    path: &'a [String],
    unit: Option<&'a str>,
    mfn: DutyView<'a>,
    preferences: Vec<PreferenceView<'a>>,
    best: Option<&'a Best>,
    additional: Vec<AdditionalView<'a>>,
    sources: Vec<&'a Source>,
}

#[derive(Serialize)]
struct PreferenceView<'a> {
    agreement: &'a str,
    in_force: Option<&'a str>,
    duty: DutyView<'a>,
    saving: Option<&'a MoneyText>,
    staging: &'a [StagingStep],
    next_change: Option<&'a str>,
    category: Option<&'a str>,
    base: Option<&'a str>,
    break_even: Option<&'a BreakEven>,
    quota: Option<&'a Quota>,
    rule: Option<&'a RuleBrief>,
    proof: Option<ProofView<'a>>,
    sources: Vec<&'a Source>,
}

#[derive(Serialize)]
struct DutyView<'a> {
    text: &'a str,
    state: &'a str,
    needs: &'a [NeedBrief],
    amount: Option<&'a MoneyText>,
    next_step: Option<NextStepView<'a>>,
    reason: Option<&'a str>,
    via: Option<&'a str>,
}

#[derive(Serialize)]
struct NextStepView<'a> {
    code: &'a str,
    authority: &'a str,
    file: &'a str,
    format: Option<&'a str>,
}

#[derive(Serialize)]
struct ProofView<'a> {
    types: &'a [String],
    certifiers: &'a [String],
    issuer: Option<&'a str>,
    validity_months: Option<u32>,
    waiver: Option<&'a MoneyText>,
    languages: &'a [String],
    record_years: Option<u32>,
    retroactive: Option<&'a str>,
    citation: &'a str,
    confidence: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct AdditionalView<'a> {
    code: &'a str,
    text: &'a str,
    lifted_by: &'a [String],
    source: Option<&'a str>,
    kind: Option<MeasureKind>,
    from: Option<Day>,
    to: Option<Day>,
    citation: Option<&'a str>,
}

impl<'a> AnswerView<'a> {
    pub(super) fn of(answer: &'a LookupAnswer) -> Self {
        let json = |value| snake(serde_json::to_value(value).unwrap_or_default());
        Self {
            product: &answer.product.digits,
            product_code: &answer.product.code,
            description: &answer.product.description,
            market: &answer.market.market,
            on: &answer.on,
            schedule: json(serde_json::json!(answer.schedule)),
            customs_value: json(serde_json::json!(answer.customs_value)),
            rates: &answer.rates,
            lines: answer
                .lines
                .iter()
                .map(|line| self::line(line, answer))
                .collect(),
            notes: &answer.notes,
            not_included: &answer.not_included,
            pending: answer
                .pending
                .iter()
                .map(|agreement| agreement.id.as_str())
                .collect(),
            sources: &answer.sources,
        }
    }
}

fn line<'a>(line: &'a Line, answer: &'a LookupAnswer) -> LineView<'a> {
    LineView {
        code: &line.code,
        digits: &line.digits,
        description: &line.description,
        path: &line.path,
        unit: line.unit.as_deref(),
        mfn: duty(&line.mfn),
        preferences: line
            .preferences
            .iter()
            .map(|preference| self::preference(preference, answer))
            .collect(),
        best: line.best.as_ref(),
        additional: line.additional.iter().map(additional).collect(),
        sources: sources(&line.sources, answer),
    }
}

fn preference<'a>(preference: &'a Preference, answer: &'a LookupAnswer) -> PreferenceView<'a> {
    PreferenceView {
        agreement: &preference.agreement.id,
        in_force: preference.agreement.in_force.as_deref(),
        duty: duty(&preference.duty),
        saving: preference.saving.as_ref(),
        staging: &preference.staging,
        next_change: preference.next_change.as_deref(),
        category: preference.category.as_deref(),
        base: preference.base.as_deref(),
        break_even: preference.break_even.as_ref(),
        quota: preference.quota.as_ref(),
        rule: preference.rule.as_ref(),
        proof: preference.proof.as_ref().map(proof),
        sources: sources(&preference.sources, answer),
    }
}

fn sources<'a>(numbers: &[u32], answer: &'a LookupAnswer) -> Vec<&'a Source> {
    let of_number = |n: &u32| answer.sources.iter().find(|source| source.n == *n);
    numbers.iter().filter_map(of_number).collect()
}

fn duty(duty: &Duty) -> DutyView<'_> {
    DutyView {
        text: &duty.text,
        state: duty.state.code(),
        needs: &duty.needs,
        amount: duty.amount.as_ref(),
        next_step: duty.next_step.as_ref().map(|step| NextStepView {
            code: &step.code,
            authority: &step.authority,
            file: &step.file,
            format: step.format.as_deref(),
        }),
        reason: duty.reason.as_deref(),
        via: duty.via.as_deref(),
    }
}

fn proof(proof: &Proof) -> ProofView<'_> {
    ProofView {
        types: &proof.types,
        certifiers: &proof.certifiers,
        issuer: proof.issuer.as_deref(),
        validity_months: proof.validity_months,
        waiver: proof.waiver.as_ref(),
        languages: &proof.languages,
        record_years: proof.record_years,
        retroactive: proof.retroactive.as_deref(),
        citation: &proof.citation,
        confidence: &proof.confidence,
        text: &proof.text,
    }
}

fn additional(levy: &Additional) -> AdditionalView<'_> {
    AdditionalView {
        code: &levy.code,
        text: &levy.text,
        lifted_by: &levy.lifted_by,
        source: levy.source.as_deref(),
        kind: levy.kind,
        from: levy.from,
        to: levy.to,
        citation: levy.citation.as_deref(),
    }
}
