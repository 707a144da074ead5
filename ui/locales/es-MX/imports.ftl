import-state-reading = Lectura sin terminar
import-state-matching = Comparación sin terminar
import-state-ready = Por decidir

import-row-waiting = Por revisar
import-row-problem = Con problemas
import-row-duplicate = Posible duplicado
import-row-new = Empresa nueva
import-row-changed = Con cambios
import-row-joined = De la misma empresa que otra fila
import-row-unchanged = Sin cambios
import-row-applied = Escrita

import-decision-park = Dejar para después
import-decision-create = Registrar
import-decision-update = Actualizar
import-decision-skip = No importar

company-field-legal-name = Razón social
company-field-trade-name = Nombre comercial
company-field-rfc = RFC
company-field-rfc-reason = Motivo para aceptar el RFC
company-field-outside-id = Clave de otro registro
company-field-scian = Actividad SCIAN
company-field-sector = Sector de promoción
company-field-state = Estado
company-field-municipality = Municipio
company-field-locality = Localidad
company-field-street = Calle o domicilio
company-field-number = Número exterior
company-field-inner-number = Número interior
company-field-neighbourhood = Colonia
company-field-postal-code = Código postal
company-field-web = Sitio web
company-field-phone = Teléfono
company-field-mail = Correo
company-field-contact-name = Persona de contacto
company-field-contact-role = Cargo del contacto
company-field-workers = Personal
company-field-sales = Ventas anuales en pesos
company-field-year = Año de las cifras
company-field-product = Producto
company-field-product-code = Código arancelario
company-field-programme = Programas
company-field-experience = Experiencia exportadora
company-field-exports-to = Países a los que exporta
company-field-interested-in = Países de interés

company-part-legal-name = Razón social
company-part-trade-names = Nombres comerciales
company-part-rfc = RFC
company-part-scian = Actividad SCIAN
company-part-sectors = Sectores
company-part-place = Estado, municipio y código postal
company-part-address = Domicilio
company-part-web = Sitio web
company-part-programmes = Programas
company-part-experience = Experiencia exportadora
company-part-contacts = Contactos
company-part-figures = Personal y ventas
company-part-markets = Mercados
company-part-products = Productos
company-part-outside-ids = Claves de otros registros

cleaning-name-split = Lo que va después del tipo de sociedad quedó como nombre comercial
cleaning-zero-restored = Se repuso el cero que quitó la hoja de cálculo
cleaning-municipality-read = El municipio se conoce por un nombre más largo
cleaning-extension-left = Se dejó fuera la extensión del teléfono
cleaning-contact-unnamed = El contacto lleva el nombre de la empresa, porque no dice el de una persona
cleaning-figures-half = El personal sin ventas, o las ventas sin personal, no se importan

company-recipe-no-name = Ninguna columna es la razón social
company-recipe-twice-the-same = Dos columnas dicen lo mismo de la empresa
company-recipe-column-twice = Una columna tiene dos significados
company-recipe-no-system = Falta decir de qué registro son las claves
company-recipe-no-such-column = Al archivo le falta una de las columnas, o sus encabezados están en otra fila

imports-outcome = Se registraron { $created } empresas y se actualizaron { $updated }; { $refused } filas no se pudieron escribir y esperan.
