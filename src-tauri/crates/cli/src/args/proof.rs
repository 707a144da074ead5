//! `origin proof …`

use std::path::PathBuf;

use clap::Subcommand;
use proa_domain::origin::proof::{ProofForm, ProofState};

#[derive(Subcommand)]
pub(crate) enum ProofCommand {
    /// A proof as it can be filled in from a kept case; nothing is kept.
    Draft {
        /// The case that it rests on.
        #[arg(long, value_name = "CASE_ID")]
        case: String,
        /// The agreement, by our id.
        #[arg(long)]
        agreement: String,
        /// The paper; the first of the agreement where it is not said.
        #[arg(long, value_parser = str::parse::<ProofForm>)]
        form: Option<ProofForm>,
        /// The case of a further good on the same proof; as often as there are more.
        #[arg(long, value_name = "CASE_ID")]
        also: Vec<String>,
    },
    /// What keeps a proof from being complete; nothing is kept.
    Check {
        /// The case that it rests on.
        #[arg(long, value_name = "CASE_ID")]
        case: String,
        /// The proof, in TOML or JSON.
        #[arg(value_name = "PROOF.toml")]
        file: PathBuf,
    },
    /// Keeps a draft, complete or not.
    Save {
        /// The case that it rests on.
        #[arg(long, value_name = "CASE_ID")]
        case: String,
        /// The draft that it replaces.
        #[arg(long, value_name = "PROOF_ID")]
        replaces: Option<String>,
        #[arg(value_name = "PROOF.toml")]
        file: PathBuf,
    },
    /// The register: the newest first, or those that end first where it is asked.
    List {
        /// Those of a company, by its identity or its RFC.
        #[arg(long, value_name = "ID|RFC")]
        company: Option<String>,
        /// draft, issued or withdrawn.
        #[arg(long, value_parser = str::parse::<ProofState>)]
        state: Option<ProofState>,
        /// Those handed out that serve for so many days more at most.
        #[arg(long, value_name = "DAYS")]
        expiring_within: Option<u32>,
        /// Those handed out that serve no more.
        #[arg(long)]
        expired: bool,
        /// Those whose case comes out otherwise today.
        #[arg(long)]
        stale: bool,
        /// Those of a good, an importer, a code or an agreement.
        #[arg(long)]
        text: Option<String>,
    },
    /// A proof with what is found in it today.
    Show {
        #[arg(value_name = "PROOF_ID")]
        proof: String,
    },
    /// Prints a proof, or the worksheet for its form, in its own language.
    Pdf {
        #[arg(value_name = "PROOF_ID")]
        proof: String,
        #[arg(value_name = "FILE.pdf")]
        file: PathBuf,
    },
    /// Hands a proof out; refused where anything is missing.
    Issue {
        #[arg(value_name = "PROOF_ID")]
        proof: String,
    },
    /// Takes back a proof that was handed out.
    Withdraw {
        #[arg(value_name = "PROOF_ID")]
        proof: String,
        /// Why.
        #[arg(long)]
        reason: String,
    },
}
