help-pages = Pages of the guide
help-no-page = This page of the guide does not exist.
