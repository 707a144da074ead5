//! The keys that badges are signed with: the secret half stays on the machine, the public half is a record.

use proa_domain::fair::badge::PublicKey;
use proa_domain::ids::BadgeKeyId;
use sea_orm::ConnectionTrait;

use super::entity::badge_key;
use crate::error::{AppError, Internal};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;
use crate::store::{kept, local};
use crate::{Author, Desk, Env};

const TOPIC: &str = "badge_keys";
const SECRET: &str = "badge-key";

/// The secret of this machine, made where it has none yet.
pub(super) async fn here(desk: &Desk, author: Author) -> Result<[u8; 32], AppError> {
    let record = Record::several(TOPIC);
    desk.store
        .write(author, Operation::MakeBadgeKey, record, async |tx| {
            own(&desk.env, tx).await
        })
        .await
}

/// The secret of this machine. Where it has none yet it is made, and its public half becomes a record with what
/// is signed by it.
pub(super) async fn own(env: &Env, tx: &mut WriteTx<'_>) -> Result<[u8; 32], AppError> {
    let known: Option<String> = local::get(tx.read(), SECRET).await?;
    let secret = match known.as_deref().and_then(bytes) {
        Some(secret) => secret,
        None => env.random::<32>(),
    };
    let public_key = hex::encode(PublicKey::of(&secret).0);
    if all(tx.read())
        .await?
        .iter()
        .all(|row| row.public_key != public_key)
    {
        local::set(tx.read(), SECRET, &hex::encode(secret)).await?;
        let device_id = local::known_device(tx.read()).await?;
        tx.insert::<badge_key::Entity>(badge_key::Model {
            id: BadgeKeyId(env.uuid()),
            version: 1,
            public_key,
            device_id,
            updated_at: env.now(),
            deleted_at: None,
        })
        .await?;
    }
    Ok(secret)
}

/// The public halves of the keys of every machine of the office.
pub(super) async fn public(db: &impl ConnectionTrait) -> Result<Vec<PublicKey>, AppError> {
    let rows = all(db).await?;
    let keys = rows.iter().map(|row| {
        let key = bytes(&row.public_key).map(PublicKey);
        key.ok_or_else(|| Internal::new(&format!("the key {} is no key", row.id)))
    });
    Ok(keys.collect::<Result<_, _>>()?)
}

async fn all(db: &impl ConnectionTrait) -> Result<Vec<badge_key::Model>, AppError> {
    kept::all::<badge_key::Entity>(db).await
}

fn bytes(text: &str) -> Option<[u8; 32]> {
    hex::decode(text).ok()?.try_into().ok()
}
