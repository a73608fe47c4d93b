class MailEventsController < ApplicationController
  skip_before_action :verify_authenticity_token

  def webhook
    JSON.parse(request.body.read).each do |event|
      Bounce.create!(email: event['email']) if event['event'] == 'bounce'
    end
    head :ok
  end
end
