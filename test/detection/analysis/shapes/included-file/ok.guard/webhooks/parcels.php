<?php

include 'only-the-carrier.php';

$parcel = json_decode(file_get_contents('php://input'), true);
$db->prepare('UPDATE parcels SET state = ? WHERE code = ?')->execute([$parcel['state'], $parcel['code']]);
