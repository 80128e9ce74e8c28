"""The web server of Photos: two pages for everyone, albums for whoever holds a key that may.

GET    /albums/...             photos/list    (an album)   photos/read  (a picture)
PUT    /albums/.../name.png    photos/write
DELETE /albums/.../name.png    photos/delete
GET    /usage/{id}             how far the budgets of a permission are used, for whose session it is
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from authenticator import limits
from authenticator.demo import app as photos
from authenticator.demo.albums import NotHere
from authenticator.demo.pictures import landscape
from authenticator.provider.api import declared_length, host_is_ours, install, raw_path, read_body, requires
from authenticator.provider.guard import Use
from authenticator.provider.paths import plain_path

_WEB = Path(__file__).parents[2] / "resources" / "web"
_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_STATIC = {
    path.name: (path, _KINDS[path.suffix])
    for folder in (_WEB, _WEB / "photos")
    for path in folder.iterdir()
    if path.suffix in _KINDS
}
"""The page client and the files of our own pages, beside each other."""

Next = Callable[[Request], Awaitable[Response]]


def create_app(demo: photos.Photos) -> FastAPI:
    """The ASGI app of one demo."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        demo.provider.close()

    app = FastAPI(title="Photos", lifespan=lifespan, docs_url=None, redoc_url=None)
    install(app, demo.provider)
    _add_pages(app)
    _add_albums(app, demo)
    _add_usage(app, demo)
    _add_rules(app, demo)
    return app


def _add_rules(app: FastAPI, demo: photos.Photos) -> None:
    origin = demo.provider.record.origins[0]
    policy = "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            f"connect-src 'self' {demo.provider.relay}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )

    @app.middleware("http")
    async def rules(request: Request, call_next: Next) -> Response:
        if not host_is_ours(request, demo.provider):
            if request.method == "GET" and request.url.path == "/":
                return RedirectResponse(origin, 307)
            return JSONResponse({"error": "malformed", "error_description": "Another host name."}, 421)
        response = await call_next(request)
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("Cache-Control", "no-cache")
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response

    @app.exception_handler(NotHere)
    async def not_here(_request: Request, _error: NotHere) -> JSONResponse:
        return JSONResponse({"error": "not_found", "error_description": "There is nothing here."}, 404)


def _add_pages(app: FastAPI) -> None:
    hero = landscape("hero")

    @app.get("/")
    def page() -> FileResponse:
        return FileResponse(_WEB / "photos" / "index.html", media_type="text/html")

    @app.get("/agent")
    def agent_page() -> FileResponse:
        return FileResponse(_WEB / "photos" / "agent.html", media_type="text/html")

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/static/hero.svg")
    def hero_picture() -> Response:
        return Response(hero, media_type="image/svg+xml")

    @app.get("/static/{name}")
    def static(name: str) -> FileResponse:
        if name not in _STATIC:
            raise NotHere(name)
        path, media_type = _STATIC[name]
        return FileResponse(path, media_type=media_type)


def _add_albums(app: FastAPI, demo: photos.Photos) -> None:
    provider, albums = demo.provider, demo.albums

    def size_of(request: Request) -> int:
        return albums.size(plain_path(raw_path(request)))

    check_list = requires(provider, photos.LIST)
    check_read = requires(provider, photos.READ, size_of)

    async def check_look(request: Request) -> Use:
        """An album needs `list`, a picture `read`; which it is follows from the name alone."""
        last = plain_path(raw_path(request)).rpartition("/")[2]
        return await (check_read if "." in last else check_list)(request)

    may_look = Depends(check_look)
    may_write = Depends(requires(provider, photos.WRITE, declared_length))
    may_delete = Depends(requires(provider, photos.DELETE))

    @app.get("/albums")
    @app.get("/albums/{_rest:path}")
    def look(use: Use = may_look) -> Response:
        if "." not in use.path.rpartition("/")[2]:
            found = albums.list_(use.path)
            return JSONResponse({"path": found.path, "albums": found.albums, "pictures": found.pictures})
        picture = albums.read(use.path)
        headers = {"Content-Security-Policy": "default-src 'none'; sandbox", "Cache-Control": "no-store"}
        return Response(picture.content, media_type=picture.media_type, headers=headers)

    @app.put("/albums/{_rest:path}", status_code=201)
    async def add(request: Request, use: Use = may_write) -> dict[str, Any]:
        limit = min(declared_length(request), limits.PROVIDER_UPLOAD_MAX)
        content = await read_body(request, limit)
        await run_in_threadpool(albums.write, use.path, content)
        return {"path": use.path, "bytes": len(content)}

    @app.delete("/albums/{_rest:path}")
    def delete(use: Use = may_delete) -> dict[str, Any]:
        albums.delete(use.path)
        return {"path": use.path}


def _add_usage(app: FastAPI, demo: photos.Photos) -> None:
    signed_in = Depends(requires(demo.provider, None))

    @app.get("/usage/{delegation_id}")
    def usage(delegation_id: str, use: Use = signed_in) -> dict[str, Any]:
        return asdict(demo.provider.usage(use, delegation_id))
