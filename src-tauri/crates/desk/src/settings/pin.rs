//! PINs: a salted Argon2id hash, and a wait that doubles with each wrong try.

use argon2::Argon2;
use jiff::SignedDuration;
use proa_domain::ids::PersonId;
use proa_domain::problem::Problems;
use proa_domain::time::Instant;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};

use crate::env::Env;
use crate::error::{AppError, Internal};
use crate::settings::error::PeopleError;

const FREE_TRIES: i64 = 3;
const LONGEST_WAIT: u32 = 900;

/// Whether the text can be a PIN: 4 to 12 digits.
pub(crate) fn check(problems: &mut Problems, pin: &str) {
    if !(4..=12).contains(&pin.len()) || !pin.bytes().all(|byte| byte.is_ascii_digit()) {
        problems.note("pin", "pin-shape");
    }
}

/// Sets or takes away a person's PIN.
pub(crate) async fn set(
    db: &impl ConnectionTrait,
    env: &Env,
    person: PersonId,
    pin: Option<&str>,
) -> Result<(), AppError> {
    let delete = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "DELETE FROM person_pins WHERE person_id = ?",
        [person.into()],
    );
    db.execute_raw(delete).await?;
    let Some(pin) = pin else { return Ok(()) };
    let salt: [u8; 16] = env.random();
    let insert = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "INSERT INTO person_pins (person_id, salt, hash) VALUES (?, ?, ?)",
        [
            person.into(),
            hex::encode(salt).into(),
            hash(pin, &salt)?.into(),
        ],
    );
    db.execute_raw(insert).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Kept {
    salt: String,
    hash: String,
    failures: i64,
    failed_at: Option<Instant>,
}

/// Lets a person in, or tells how long the next try must wait. A person without a PIN is let in.
pub(crate) async fn admit(
    db: &impl ConnectionTrait,
    env: &Env,
    person: PersonId,
    pin: Option<&str>,
) -> Result<(), AppError> {
    let Some(tried) = tried(db, env, person, pin).await? else {
        return Ok(());
    };
    let failures = if tried.is_right {
        0
    } else {
        tried.failures + 1
    };
    let failed_at = (!tried.is_right).then(|| env.now());
    note(db, person, failures, failed_at).await?;
    tried.or_wait(wait_after(failures))
}

/// Lets a person in where nothing can be written, so that no try is counted; a wait that goes on
/// holds all the same.
pub(crate) async fn admit_to_read(
    db: &impl ConnectionTrait,
    env: &Env,
    person: PersonId,
    pin: Option<&str>,
) -> Result<(), AppError> {
    match tried(db, env, person, pin).await? {
        Some(tried) => tried.or_wait(0),
        None => Ok(()),
    }
}

/// A PIN beside the one that is kept.
struct Tried {
    is_right: bool,
    /// The wrong tries before it.
    failures: i64,
}

impl Tried {
    fn or_wait(self, wait: u32) -> Result<(), AppError> {
        if self.is_right {
            Ok(())
        } else {
            Err(PeopleError::WrongPin { wait }.into())
        }
    }
}

/// Tries a PIN, unless none was given or a wait goes on. None where no PIN guards the person.
async fn tried(
    db: &impl ConnectionTrait,
    env: &Env,
    person: PersonId,
    pin: Option<&str>,
) -> Result<Option<Tried>, AppError> {
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT salt, hash, failures, failed_at FROM person_pins WHERE person_id = ?",
        [person.into()],
    );
    let Some(kept) = Kept::find_by_statement(query).one(db).await? else {
        return Ok(None);
    };
    let Some(pin) = pin else {
        return Err(PeopleError::PinRequired.into());
    };
    let wait = kept.remaining(env.now());
    if wait > 0 {
        return Err(PeopleError::WrongPin { wait }.into());
    }
    let salt = hex::decode(&kept.salt).map_err(|error| Internal::new(&error))?;
    Ok(Some(Tried {
        is_right: hash(pin, &salt)? == kept.hash,
        failures: kept.failures,
    }))
}

impl Kept {
    fn remaining(&self, now: Instant) -> u32 {
        let Some(failed_at) = self.failed_at else {
            return 0;
        };
        let wait = wait_after(self.failures);
        let open_at = failed_at.plus(SignedDuration::from_secs(i64::from(wait)));
        // A clock set back must not lock the desk for longer than the wait itself.
        let left = (open_at.milliseconds() - now.milliseconds()).div_euclid(1000) + 1;
        if now >= open_at {
            0
        } else {
            u32::try_from(left).unwrap_or(wait).min(wait)
        }
    }
}

fn wait_after(failures: i64) -> u32 {
    let over = u32::try_from(failures.saturating_sub(FREE_TRIES)).unwrap_or(0);
    if over == 0 {
        0
    } else {
        2_u32
            .saturating_pow(over)
            .saturating_mul(5)
            .min(LONGEST_WAIT)
    }
}

async fn note(
    db: &impl ConnectionTrait,
    person: PersonId,
    failures: i64,
    failed_at: Option<Instant>,
) -> Result<(), AppError> {
    let update = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "UPDATE person_pins SET failures = ?, failed_at = ? WHERE person_id = ?",
        [failures.into(), failed_at.into(), person.into()],
    );
    db.execute_raw(update).await?;
    Ok(())
}

fn hash(pin: &str, salt: &[u8]) -> Result<String, Internal> {
    let mut hash = [0; 32];
    Argon2::default()
        .hash_password_into(pin.as_bytes(), salt, &mut hash)
        .map_err(|error| Internal::new(&error))?;
    Ok(hex::encode(hash))
}
