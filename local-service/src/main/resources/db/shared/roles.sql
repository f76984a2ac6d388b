create role "{owner}" nologin;
create role "{desks}" nologin;
create role "{guests}" nologin;
create role "{keeper}" nologin createrole;
grant "{desks}", "{guests}" to "{keeper}" with admin option;
