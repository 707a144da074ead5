home-title = Hoy
home-look-up = Consultar un beneficio
home-companies = Empresas activas
home-missions-open = Misiones con inscripción abierta
home-waiting = En lista de espera
home-stale = Respuestas por revisar
home-counting = Contando
home-at-least = { $count } o más
home-agenda = Misiones y ferias
home-agenda-empty = No hay plazos por cerrar ni misiones próximas.
home-closing = Plazos por cerrar
home-upcoming = Próximas misiones
home-free-places = { $count ->
    [0] sin lugares
    [one] { $count } lugar libre
   *[other] { $count } lugares libres
  }
home-stale-title = Respuestas por revisar
home-stale-help = Sus fuentes cambiaron desde que se guardaron.
home-recent = Lo más reciente
home-recent-empty = Aquí aparecerá lo que haga la oficina.
