//! A proof as it can be filled in from what is known of a case and its company.

use proa_domain::companies::profile::ProfileForm;
use proa_domain::ids::OriginCaseId;
use proa_domain::origin::HOME;
use proa_domain::origin::determination::Determination;
use proa_domain::origin::proof::{
    Capacity, CertifiedGood, FurtherGood, Involved, Party, Proof, ProofForm, Who,
};
use proa_domain::settings::Locale;
use serde::{Deserialize, Serialize};

use super::law::law;
use crate::Desk;
use crate::companies;
use crate::error::AppError;
use crate::origin::cases::{UnderAgreement, under};
use crate::treaties::reference::catalogues;

/// Of what a proof is drafted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "DraftOriginProof")]
pub struct DraftProof {
    /// The case that it rests on.
    pub case_id: OriginCaseId,
    /// The agreement.
    pub agreement: String,
    /// The paper; the first of the agreement where none is named.
    pub form: Option<ProofForm>,
}

/// Of what a further good of a proof is drafted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[serde(rename = "DraftProofGood")]
pub struct DraftGood {
    /// The case that it rests on.
    pub case_id: OriginCaseId,
    /// The agreement of the proof.
    pub agreement: String,
}

/// A further good of a proof as its case tells it. Nothing is kept.
pub async fn good(desk: &Desk, draft: &DraftGood) -> Result<FurtherGood, AppError> {
    let case = under(desk, draft.case_id, &draft.agreement, None).await?;
    let mut good = of_case(&case);
    if let Some(id) = case.row.company_id {
        let profile = companies::get(desk, id).await?.profile;
        of_product(&case, &profile, &mut good);
    }
    Ok(FurtherGood {
        case_id: draft.case_id,
        good,
    })
}

fn of_case(case: &UnderAgreement) -> CertifiedGood {
    let found = case.now.as_ref();
    let letter = found.and_then(|found| found.letter.clone());
    let method = found.and_then(Determination::value_method);
    CertifiedGood {
        description: case.row.name.clone(),
        code: Some(case.question.case.good.code.shared()),
        criterion: letter.unwrap_or_default(),
        rvc_method: method.unwrap_or_default().to_owned(),
        ..CertifiedGood::default()
    }
}

/// A good that is a product of its company is described as it is there.
fn of_product(case: &UnderAgreement, profile: &ProfileForm, good: &mut CertifiedGood) {
    let mut products = profile.products.iter();
    if let Some(product) = case.row.product_id
        && let Some(product) = products.find(|known| known.id == Some(product))
    {
        good.description.clone_from(&product.description);
    }
}

/// Fills in what is known: the company that makes the good as who certifies, exports and produces,
/// the good, and the criterion that came out. Nothing is kept.
pub async fn draft(desk: &Desk, draft: &DraftProof) -> Result<Proof, AppError> {
    let facts = desk.reference.facts().await?;
    let law = law(&facts, &draft.agreement)?;
    let case = under(desk, draft.case_id, &draft.agreement, None).await?;
    let form = draft.form.or(law.forms.first().copied());
    let form = form.unwrap_or(ProofForm::Application);
    let language = law.languages.first().copied().unwrap_or(Locale::EsMx);
    let mut proof = Proof::blank(&draft.agreement, form, language);
    let capacities = law.capacities(form);
    let exporter = capacities.contains(&Capacity::Exporter);
    proof.capacity = match capacities[..] {
        _ if exporter => Some(Capacity::Exporter),
        [only] => Some(only),
        _ => None,
    };
    let same = |who| Involved {
        who,
        party: Party::default(),
    };
    proof.exporter = same(Who::Certifier);
    proof.producer = same(Who::Certifier);
    proof.good = of_case(&case);
    company(desk, &case, &mut proof).await?;
    Ok(proof)
}

async fn company(desk: &Desk, case: &UnderAgreement, proof: &mut Proof) -> Result<(), AppError> {
    let Some(id) = case.row.company_id else {
        return Ok(());
    };
    let profile = companies::get(desk, id).await?.profile;
    of_product(case, &profile, &mut proof.good);
    let contact = profile.contacts.iter().find(|contact| contact.is_primary);
    if let Some(contact) = contact.or(profile.contacts.first()) {
        proof.certifier.name.clone_from(&contact.name);
        proof.certifier.phone.clone_from(&contact.phone);
        proof.certifier.mail.clone_from(&contact.mail);
        proof.title.clone_from(&contact.role);
    }
    proof.certifier.address = address(desk, &profile).await?;
    HOME.clone_into(&mut proof.certifier.country);
    proof.certifier.tax_id = profile.rfc;
    proof.company = profile.legal_name;
    Ok(())
}

async fn address(desk: &Desk, profile: &ProfileForm) -> Result<String, AppError> {
    let municipality = match (&profile.state, &profile.municipality) {
        (Some(state), Some(code)) => {
            let mut known = catalogues::municipalities(desk, state).await?.into_iter();
            known.find(|known| known.code == *code)
        }
        _ => None,
    };
    let municipality = municipality.map(|known| known.name).unwrap_or_default();
    let mut states = catalogues::states(desk).await?.into_iter();
    let state = states.find(|known| profile.state.as_ref() == Some(&known.code));
    let parts = [
        profile.address.clone(),
        profile.postal_code.clone(),
        municipality,
        state.map(|state| state.name_es).unwrap_or_default(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(parts.join(", "))
}
