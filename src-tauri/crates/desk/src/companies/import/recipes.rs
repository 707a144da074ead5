//! Recipes for tables of companies by name: what the columns of an office's spreadsheets mean, kept
//! for the next one.

use proa_domain::companies::import::CompanyRecipe;
use proa_domain::ids::RecipeId;
use proa_domain::settings::Action;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select};
use serde::{Deserialize, Serialize};

use super::entity::company_recipe::{Column, Entity, Model};
use super::stage::refused;
use crate::Desk;
use crate::companies::error::CompanyError;
use crate::error::{AppError, StoreError};
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "company_recipes";
/// Longer names are texts.
const LONGEST_NAME: usize = 80;

/// A recipe to keep. One of the same name is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SaveCompanyRecipe {
    /// By which name.
    pub name: String,
    /// What the columns mean.
    pub recipe: CompanyRecipe,
}

/// A recipe that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CompanyRecipeRow {
    /// Identity.
    pub id: RecipeId,
    /// Its name.
    pub name: String,
    /// What the columns mean.
    pub recipe: CompanyRecipe,
    /// When it was kept.
    pub at: String,
}

/// Keeps a recipe by its name.
pub async fn save_recipe(desk: &Desk, save: SaveCompanyRecipe) -> Result<RecipeId, AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let name = save.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(CompanyError::RecipeName.into());
    }
    save.recipe.check().map_err(refused)?;
    let recipe = to_json(&save.recipe)?;
    let known = named(&name).one(desk.store.read()).await?;
    let id = known.map_or_else(|| RecipeId(desk.env.uuid()), |known| known.id);
    let now = desk.env.now().to_string();
    let work = async |tx: &mut crate::store::tx::WriteTx<'_>| {
        if let Some(before) = named(&name).one(tx.read()).await? {
            let after = Model {
                recipe,
                ..before.clone()
            };
            return tx.update::<Entity>(&before, &after).await.map(|_| ());
        }
        tx.insert::<Entity>(Model {
            id,
            version: 1,
            name,
            recipe,
            created_at: now.clone(),
            updated_at: now,
            deleted_at: None,
        })
        .await
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::SaveCompanyRecipe, record, work)
        .await?;
    Ok(id)
}

/// Forgets a recipe; imports that were read by it stay.
pub async fn remove_recipe(desk: &Desk, id: RecipeId) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let record = Record::new(TOPIC, id);
    let operation = Operation::RemoveCompanyRecipe;
    desk.store
        .write(author, operation, record, async |tx| {
            let found = live().filter(Column::Id.eq(id)).one(tx.read()).await?;
            let found = found.ok_or_else(|| AppError::from(StoreError::not_found(TOPIC)))?;
            tx.remove::<Entity>(&found).await
        })
        .await
}

/// Every recipe by its name.
pub async fn list_recipes(desk: &Desk) -> Result<Vec<CompanyRecipeRow>, AppError> {
    let kept = live().order_by_asc(Column::Name).all(desk.store.read());
    kept.await?.into_iter().map(row).collect()
}

/// The recipe of a name.
pub async fn recipe(desk: &Desk, name: &str) -> Result<CompanyRecipeRow, AppError> {
    let found = named(name).one(desk.store.read()).await?;
    row(found.ok_or_else(|| StoreError::not_found(TOPIC))?)
}

fn live() -> Select<Entity> {
    Entity::find().filter(Column::DeletedAt.is_null())
}

/// An undo may bring a second one of the same name back: the last that was written counts.
fn named(name: &str) -> Select<Entity> {
    live()
        .filter(Column::Name.eq(name))
        .order_by_desc(Column::UpdatedAt)
}

fn row(model: Model) -> Result<CompanyRecipeRow, AppError> {
    Ok(CompanyRecipeRow {
        id: model.id,
        name: model.name,
        recipe: from_json(&model.recipe)?,
        at: model.updated_at,
    })
}
