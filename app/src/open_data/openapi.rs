//! `/api/v1/openapi.json`: the open data described, from the types that answer.

use super::{answer, api};
use crate::{App, error::Failure};
use axum::{extract::State, response::Response};
use domain::fault::Kind;
use utoipa::{
    OpenApi,
    openapi::{Contact, License, Server},
};

/// Courses and cultural events of the school, as its public pages show them, for
/// other sites, directories and maps. Read only, without a key, from any origin.
///
/// Times are local with their offset (RFC 3339), money is in cents of a euro, texts
/// stand in up to four languages. A page has at most 20 entries. Every answer has an
/// ETag: ask again with If-None-Match. Fields may be added; none is renamed.
#[derive(OpenApi)]
#[openapi(
    paths(api::courses, api::events),
    components(schemas(
        answer::Courses,
        answer::Events,
        answer::OpenCourse,
        answer::OpenEvent,
        answer::ClassTime,
        answer::Place,
        answer::Texts,
        answer::Addresses,
        answer::Paging,
    ))
)]
struct Description;

pub(super) fn description(app: &App) -> utoipa::openapi::OpenApi {
    let mut api = Description::openapi();
    api.info.title = "Havre: open data".to_owned();
    api.info.version = "1".to_owned();
    api.info.license = Some(License::new("AGPL-3.0-or-later"));
    api.info.contact = Some(
        Contact::builder()
            .name(Some(&app.settings.school))
            .url(Some(&app.settings.public_url))
            .build(),
    );
    api.servers = Some(vec![Server::new(&app.settings.public_url)]);
    api
}

pub async fn show(State(app): State<App>) -> Result<Response, Failure> {
    let shared = app.shared(None);
    let json = description(&app)
        .to_json()
        .map_err(|error| Failure::new(Kind::Internal, &error))?;
    Ok(super::shared(shared, "application/json", json))
}
