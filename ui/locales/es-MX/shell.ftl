app-name = Proa

nav-label = Principal
nav-home = Inicio
nav-companies = Empresas
nav-treaties = Beneficios
nav-missions = Misiones y ferias
nav-settings = Datos y equipo
nav-help = Ayuda

shell-skip = Ir al contenido
shell-training = Oficina de práctica: las empresas son inventadas y nada de esto es real.
shell-repaired = Los datos de referencia se repusieron: mira qué hay que importar de nuevo.
shell-read-only = Solo lectura: la carpeta de datos no permite escribir o está abierta en otra ventana.
shell-not-found = Esta página no existe
shell-not-found-text = La dirección no lleva a ninguna parte.
shell-go-home = Ir al inicio

person-switch = Cambiar de persona
person-none = Sin elegir
person-pin = PIN
person-pin-of = PIN de { $name }
person-enter = Entrar

palette-open = Buscar
palette-keys = Ctrl K
palette-prompt = Empresa, misión, producto o acción
palette-results = Resultados
palette-nothing = Nada coincide. Prueba con otra palabra o con un código.
palette-action = Acción
palette-company = Empresa
palette-mission = Misión
palette-product = Producto
palette-go = Ir a { $place }
palette-markets = Comparar un producto en todos los mercados
palette-portfolio = Revisar la cartera completa
palette-to-spanish = Cambiar a español
palette-to-english = Cambiar a inglés
palette-to-light = Cambiar al tema claro
palette-to-dark = Cambiar al tema oscuro
gate-closed = La oficina no se abrió
training-leave = Empezar la oficina real
training-leave-text = Las empresas inventadas, con sus respaldos, pasan a una carpeta aparte dentro de la carpeta de datos. Proa se reinicia y pide los datos de tu oficina. Los aranceles importados se conservan.
training-leave-action = Empezar
