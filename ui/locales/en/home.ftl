home-title = Today
home-look-up = Look up a benefit
home-companies = Active companies
home-missions-open = Missions open for registration
home-waiting = On waiting lists
home-stale = Answers to review
home-counting = Counting
home-at-least = { $count } or more
home-agenda = Missions and fairs
home-agenda-empty = No deadlines ahead and no missions coming up.
home-closing = Deadlines ahead
home-upcoming = Coming up
home-free-places = { $count ->
    [0] no places left
    [one] { $count } place left
   *[other] { $count } places left
  }
home-stale-title = Answers to review
home-stale-help = Their sources changed since they were saved.
home-recent = Latest
home-recent-empty = What the office does will appear here.
