help-pages = Páginas de la guía
help-no-page = Esta página de la guía no existe.
